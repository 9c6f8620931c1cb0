/** How knowledge comes in: the import format, the rules every import keeps, and the bundled knowledge. */
package org.frontlinekb.exchange;
