/** What has changed, for those who keep a copy, and the moments of the knowledge base that requests name. */
package org.frontlinekb.changes;
