/** What every entry has: an id, a last change, and a history that says who changed what, when and why. */
package org.frontlinekb.history;
