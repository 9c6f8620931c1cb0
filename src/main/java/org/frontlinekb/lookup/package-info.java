/** Finds units, people and regions by what they are called: for a resolver, for type-ahead, for reconciliation. */
package org.frontlinekb.lookup;
