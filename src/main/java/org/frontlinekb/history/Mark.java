package org.frontlinekb.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Where the knowledge base stands.
 *
 * @param revision its newest revision; 0 before the first change
 * @param changedAt when that change was made; null before the first
 */
@RegisterForReflection
public record Mark(long revision, Instant changedAt) {}
