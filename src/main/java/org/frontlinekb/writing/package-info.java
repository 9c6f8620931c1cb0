/** What all writes have in common: who writes and why, what a change is based on, and safe retries. */
package org.frontlinekb.writing;
