/** Who may write: users and their roles. Reading is open. */
package org.frontlinekb.access;
