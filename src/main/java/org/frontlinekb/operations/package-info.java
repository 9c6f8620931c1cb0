/** For whoever runs the service: how ready it is, and copies of the database while it runs. */
package org.frontlinekb.operations;
