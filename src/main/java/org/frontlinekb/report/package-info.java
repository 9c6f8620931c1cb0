/** Published texts, and citations: which characters of a report support a value. */
package org.frontlinekb.report;
