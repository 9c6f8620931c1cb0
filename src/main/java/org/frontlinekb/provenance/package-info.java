/**
 * Provenance from the report's side: which stretch of its text supports which fact, what no fact is taken from, and the
 * same as W3C Web Annotations. Imports what has facts; nobody imports it.
 */
package org.frontlinekb.provenance;
