/** The published codes: each with a label and a definition in Chinese and English, and a broader code where there is one. */
package org.frontlinekb.vocabulary;
