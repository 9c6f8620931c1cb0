package org.frontlinekb.event;

import java.time.LocalDate;

/** How far the days reach that an act may have been on; what is bounded is found by its first day. */
public enum Reach {
    /** One day. */
    DAY,
    /** More, but no more than a month. */
    MONTH,
    /** More than that, or open. */
    LONGER;

    private static final int DAYS_AFTER_THE_FIRST = 30;

    /** Of a time; null where there is no calendar date. */
    static Reach of(Occurrence occurred) {
        if (occurred == null || occurred.edtf() == null) {
            return null;
        }
        if (occurred.earliest() == null || occurred.latest() == null) {
            return LONGER;
        }
        return occurred.latest().equals(occurred.earliest())
                ? DAY
                : occurred.latest().isAfter(occurred.earliest().plusDays(DAYS_AFTER_THE_FIRST)) ? LONGER : MONTH;
    }

    /** The first day from which days within a month can reach another; null for none. */
    static LocalDate aMonthBefore(LocalDate day) {
        return day == null ? null : day.minusDays(DAYS_AFTER_THE_FIRST);
    }
}
