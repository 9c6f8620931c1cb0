/**
 * Matches the names in other people's tables with units, people and regions: the Reconciliation Service API 0.2 of the W3C
 * Entity Reconciliation Community Group, which OpenRefine speaks.
 */
package org.frontlinekb.reconcile;
