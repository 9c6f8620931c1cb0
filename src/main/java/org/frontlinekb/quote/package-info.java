/** What people said, in the report's exact words, and whose words they are. */
package org.frontlinekb.quote;
