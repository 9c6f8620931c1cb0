package org.frontlinekb.region;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;

/** Reads the bundled register of divisions. */
public final class RegionCatalogue {

    private RegionCatalogue() {}

    /**
     * The regions of a register, in its order.
     *
     * @param file CSV with a header, parents before what lies in them; the columns are described beside the file
     */
    public static List<RegionDocument> read(byte[] file) throws IOException {
        List<RegionDocument> regions = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            while (rows.hasNext()) {
                Map<String, String> row = new HashMap<>(rows.next());
                row.values().removeIf(String::isEmpty);
                regions.add(region(row));
            }
        }
        return regions;
    }

    private static RegionDocument region(Map<String, String> row) {
        String en = row.get("en");
        return new RegionDocument(
                row.get("id"),
                row.get("code"),
                Codes.parse(RegionLevel.class, row.get("level")),
                row.get("parent"),
                new Name(row.get("zh"), en, en == null ? null : NameOrigin.OWN, row.get("pinyin")),
                row.containsKey("zh_short")
                        ? new RegionDocument.ShortName(row.get("zh_short"), row.get("pinyin_short"))
                        : null,
                row.containsKey("aliases") ? List.of(row.get("aliases").split("\\|")) : List.of(),
                row.get("valid_for"),
                row.containsKey("lon")
                        ? new RegionDocument.Point(
                                Double.valueOf(row.get("lon")),
                                Double.valueOf(row.get("lat")),
                                Codes.parse(RegionLevel.class, row.get("point_precision")))
                        : null,
                row.get("code_source"),
                List.of());
    }
}
