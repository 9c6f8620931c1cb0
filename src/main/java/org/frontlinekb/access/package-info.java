/** Who may write: configured users, and bearers of tokens of a configured issuer. Reading is open. */
package org.frontlinekb.access;
