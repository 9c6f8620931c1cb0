/** What things are called, in Chinese and English, and where a name comes from. */
package org.frontlinekb.naming;
