/** Bodies and groups that act as one, named or only described. */
package org.frontlinekb.unit;
