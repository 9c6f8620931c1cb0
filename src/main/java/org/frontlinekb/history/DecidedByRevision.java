package org.frontlinekb.history;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on resources whose answers to a GET depend on nothing but the request and the revision of the knowledge base, so
 * that they may be given again while that stays the same. What asks the search index, the clock or the user is not of
 * this kind; a list narrowed by {@code q=} is left out without being told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DecidedByRevision {}
