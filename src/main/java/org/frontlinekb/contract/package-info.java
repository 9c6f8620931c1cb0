/** The API description: what holds for every operation is written into it here, from the same definitions the code runs on. */
package org.frontlinekb.contract;
