package org.frontlinekb.event;

import java.time.LocalDate;

/**
 * A range of days that acts are asked for.
 *
 * @param from first day, or null
 * @param to last day, or null
 * @param certain true if all days that an act may have been on must lie in it, false if some day must
 */
record Days(LocalDate from, LocalDate to, boolean certain) {}
