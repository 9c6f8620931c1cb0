package org.frontlinekb.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Day;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.UpTo;
import org.frontlinekb.listing.Words;
import org.jboss.resteasy.reactive.RestQuery;

/** Which reports a list holds. */
@RegisterForReflection
public record ReportFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the report; repeat for any of several")
        List<Text> id,

        @RestQuery @Parameter(description = "Language of the text, a BCP 47 tag; repeat for any of several")
        List<Text> language,

        @RestQuery @Parameter(description = "Publisher, as written in the entry; repeat for any of several")
        List<Text> publisher,

        @RestQuery("has_publisher") @Parameter(description = "`false`: only reports whose publisher is not known")
        Flag hasPublisher,

        @RestQuery("has_title") @Parameter(description = "`false`: only reports whose title is not known")
        Flag hasTitle,

        @RestQuery @Parameter(description = "`false`: only reports whose publication date is not known")
        Flag dated,

        @RestQuery("published_from")
        @Parameter(description = "Published on this day or later, YYYY-MM-DD")
        @UpTo("published_to")
        Day publishedFrom,

        @RestQuery("published_to") @Parameter(description = "Published on this day or earlier, YYYY-MM-DD")
        Day publishedTo,

        @RestQuery("text_available") @Parameter(description = "`true`: only reports whose text is held here")
        Flag textAvailable,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {}
