package org.frontlinekb.provenance;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.frontlinekb.listing.Limit;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.report.Report;

/**
 * Some of a report's citations as they stand in its text, read by key and not by offset, and where its neighbours are.
 *
 * @param next address of the page after it, relative to the service, or null
 * @param prev address of the page before it, relative to the service, or null
 */
record EvidencePage(List<Evidence> items, long total, String next, String prev) {

    /**
     * Reads a page.
     *
     * @throws ProblemException if the cursor belongs to another query
     */
    static EvidencePage of(Report report, EvidenceFilter filter, EvidencePageRequest request, UriInfo uri) {
        String query = report.id + filter.fingerprint();
        Place from = request.cursor();
        if (from != null && !from.query().equals(query)) {
            throw ProblemException.badParameters(List.of(Fault.parameter(
                    "cursor",
                    new BadValue("the cursor belongs to another query; change filters only on a first page"))));
        }
        boolean backward = from != null && from.backward();
        int limit = request.limit() == null ? Limit.DEFAULT : request.limit().value();
        long total = Evidence.count(Evidence.matching(report, filter));
        List<Evidence> rows = new ArrayList<>(Evidence.read(Evidence.matching(report, filter), from, limit + 1));
        boolean more = rows.size() > limit;
        if (more) {
            rows.remove(limit);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        boolean next = !rows.isEmpty() && (backward || more);
        boolean prev = !rows.isEmpty() && (backward ? more : from != null);
        return new EvidencePage(
                rows,
                total,
                next ? address(uri, Place.after(query, rows.get(rows.size() - 1))) : null,
                prev ? address(uri, Place.before(query, rows.get(0))) : null);
    }

    private static String address(UriInfo uri, Place cursor) {
        var address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor.token())
                .build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
