/** Single entries over HTTP: created, changed, merged, withdrawn; their versions; and the texts of reports. */
package org.frontlinekb.editing;
