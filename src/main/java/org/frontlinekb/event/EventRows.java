package org.frontlinekb.event;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.listing.Row;
import org.roaringbitmap.RoaringBitmap;

/**
 * The events that a filter selects, to be counted: each has a row, known by a number, and events that have something in common are a set
 * of rows. They stay as they were found; of an event that changes meanwhile, what is read later may be missing.
 */
public interface EventRows {

    /** The rows of the selected events. */
    RoaringBitmap selected();

    /** The ids of the selected events, in order. */
    List<String> ids();

    /** How many events the knowledge base has, selected or not. */
    long among();

    /** The row of a selected event, by its id; negative if it is not one. */
    int row(String id);

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
     * selected; it has a row that can be asked for in turn.
     */
    IntUnaryOperator larger();

    /** Looks at something that a selected event has; its columns follow the event's id. */
    @FunctionalInterface
    interface Reader {
        void read(int row, Row columns) throws SQLException;
    }

    /**
     * Reads what the selected events have, event by event in the order of their ids.
     *
     * @param sql selects the event's id and then what {@code reader} reads; {@code %s} stands where a condition on the event's id needs its
     *     operator
     */
    default void each(String sql, Reader reader) {
        Parts.each(ids(), among(), sql, (id, columns) -> {
            int row = row(id);
            if (row >= 0) {
                reader.read(row, columns);
            }
        });
    }
}
