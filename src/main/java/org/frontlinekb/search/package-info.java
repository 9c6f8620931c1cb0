/**
 * Search over everything the knowledge base holds: one ranked list, from an index that is derived from the database and
 * follows its changes, or from the database itself.
 */
package org.frontlinekb.search;
