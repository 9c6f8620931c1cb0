import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** Writes what a page of events needs, from a knowledge base in H2 to files that PostgreSQL's COPY reads, and the script that does. */
class CopyRows {

    private static final List<String> TABLES = List.of(
            "report", "region", "unit", "person", "event", "event_participant", "event_region", "event_figure", "event_citation");

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        StringBuilder script = new StringBuilder("set session_replication_role = replica;\n");
        try (Connection from = DriverManager.getConnection("jdbc:h2:file:" + arguments[0], "frontline", "");
                Statement write = from.createStatement()) {
            for (String table : TABLES) {
                Path file = folder.resolve(table + ".csv");
                write.execute("call csvwrite('" + file + "', 'select * from " + table + "', 'charset=UTF-8 caseSensitiveColumnNames=true')");
                if (table.equals("event")) {
                    // The start of time, as Hibernate hands it to H2; PostgreSQL knows no year 0.
                    Files.writeString(file, Files.readString(file).replace("\"0000-12-30\"", "\"0001-01-01\""));
                }
                String columns;
                try (var lines = Files.lines(file)) {
                    columns = lines.findFirst().orElseThrow().toLowerCase(java.util.Locale.ROOT);
                }
                script.append("\\copy ").append(table).append('(').append(columns).append(") from '").append(file)
                        .append("' with (format csv, header true)\n");
            }
        }
        Files.writeString(folder.resolve("load.sql"), script.append("analyze;\n"));
    }
}
