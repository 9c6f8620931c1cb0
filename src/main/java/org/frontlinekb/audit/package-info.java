/** Who wrote what and who tried to, in a log of its own. */
package org.frontlinekb.audit;
