package org.frontlinekb.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.frontlinekb.listing.Parts;
import org.roaringbitmap.RoaringBitmap;

/**
 * The events that a filter selects, to be counted: each has a row, known by a number from 0 on, and events that have something in common
 * are a set of rows. They stay as they were found; what is read of them by {@link #each} is what they have then.
 */
public interface EventRows {

    /** The rows of the selected events. */
    RoaringBitmap selected();

    /**
     * The selected rows that have each value, without values that none has.
     *
     * @param parameter the value's name among the parameters of a filter: {@code type}, {@code report}, {@code region} or {@code unit}
     */
    Map<String, RoaringBitmap> by(String parameter);

    /** The selected rows by the first day that their events may have been on; without those that have no such day. */
    Map<LocalDate, RoaringBitmap> byEarliest();

    /** The selected rows by the last day; without those that have no such day. */
    Map<LocalDate, RoaringBitmap> byLatest();

    /**
     * Gives for a row that of the larger event which its event is part of, negative if it is part of none. The larger one need not be
     * selected; it has a row that can be asked for in turn, and no way leads back to a row.
     */
    IntUnaryOperator larger();

    /**
     * Reads what the selected events have, by statements for a thousand at a time.
     *
     * @param sql as {@link Parts#each} takes it, with the event's id for the owner's
     * @param reader is given the event's row
     */
    void each(String sql, Parts.Reader reader);
}
