package org.frontlinekb.statistics;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBitmap;

/** Which things belong to which rows of events; both are known by numbers from 0 on. */
final class Links {

    /** Each row with each of its things, in order. */
    private final long[] links;

    /** Where those of a row begin, and those of the next row end them. */
    private final int[] first;

    private final RoaringBitmap having = new RoaringBitmap();

    /** @param links made by {@link #link}, in any order */
    Links(LongStream links) {
        this.links = links.sorted().toArray();
        int rows = this.links.length == 0 ? 0 : row(this.links[this.links.length - 1]) + 1;
        first = new int[rows + 1];
        Arrays.stream(this.links).forEach(link -> first[row(link) + 1]++);
        for (int row = 0; row < rows; row++) {
            if (first[row + 1] > 0) {
                having.add(row);
            }
            first[row + 1] += first[row];
        }
    }

    /** A thing that belongs to a row. */
    static long link(int row, int thing) {
        return (long) row << Integer.SIZE | thing;
    }

    private static int row(long link) {
        return (int) (link >> Integer.SIZE);
    }

    /** The things that belong to any of some rows. */
    RoaringBitmap of(RoaringBitmap rows) {
        RoaringBitmap things = new RoaringBitmap();
        for (int row : RoaringBitmap.and(rows, having)) {
            for (int link = first[row]; link < first[row + 1]; link++) {
                things.add((int) links[link]);
            }
        }
        return things;
    }
}
