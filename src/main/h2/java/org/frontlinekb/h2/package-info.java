/** What the build for H2 has of its own: how connections to it end. */
package org.frontlinekb.h2;
