/** People whom reports name, with their roles as reported then. */
package org.frontlinekb.person;
