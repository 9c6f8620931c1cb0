package org.frontlinekb.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes entries one after the other, keeping none. */
interface RowWriter {

    void write(JsonNode entry) throws IOException;

    void flush() throws IOException;

    /** One JSON text a line. */
    static RowWriter lines(ObjectMapper json, OutputStream out) {
        return new RowWriter() {
            @Override
            public void write(JsonNode entry) throws IOException {
                out.write(json.writeValueAsBytes(entry));
                out.write('\n');
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    /**
     * A table after RFC 4180, with a header.
     *
     * @param spreadsheet true to begin with a byte order mark and to disarm cells that a spreadsheet would run as a formula
     */
    static RowWriter table(List<Column> columns, boolean spreadsheet, OutputStream out) throws IOException {
        if (spreadsheet) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(column -> schema.addColumn(column.path()));
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        SequenceWriter rows = csv.writerFor(String[].class).with(schema.build()).writeValues(out);
        return new RowWriter() {
            private boolean empty = true;

            @Override
            public void write(JsonNode entry) throws IOException {
                empty = false;
                rows.write(columns.stream()
                        .map(column -> column.of(entry))
                        .map(cell -> spreadsheet ? disarmed(cell) : cell)
                        .toArray(String[]::new));
            }

            @Override
            public void flush() throws IOException {
                if (empty) {
                    // Jackson writes the header with the first row; a table without rows has one too.
                    out.write(
                            (String.join(",", columns.stream().map(Column::path).toList()) + "\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                }
                rows.flush();
                out.flush();
            }
        };
    }

    private static String disarmed(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
