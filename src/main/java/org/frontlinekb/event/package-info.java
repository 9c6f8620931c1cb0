/** Reported acts: what was done, by whom, where, when and with how many. */
package org.frontlinekb.event;
