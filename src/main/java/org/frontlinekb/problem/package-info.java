/** What went wrong, said so that a program and a person can act on it: RFC 9457 problems for every error of the service. */
package org.frontlinekb.problem;
