package civitas.report;

import civitas.analysis.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Recorded series over runs: mean and 10% to 90% quantiles at up to 500 recorded rounds. DuckDB reads the table, in
 * bounded memory however long it is. A round counts while at least half of the runs go on.
 */
final class SeriesBands {
    /** At most so many rounds, evenly chosen. */
    static final int MOST = 500;

    private static final String ROWS =
            """
            (SELECT run, time, name, value FROM read_csv(?, header = true, delim = ',',
              columns = {'run': 'INTEGER', 'time': 'BIGINT', 'name': 'VARCHAR', 'value': 'DOUBLE'})
             WHERE time %% %d = 0 AND isfinite(value))""";

    private static final String KEPT =
            """
            times AS (
              SELECT time, row_number() OVER (ORDER BY time) AS place, count(*) OVER () AS number
              FROM (SELECT DISTINCT time FROM rows)),
            kept AS (SELECT time FROM times WHERE (number - place) %% greatest(1, ceil(number / %d)::BIGINT) = 0)""";

    private static final String BANDS =
            """
            SELECT name, time, count(*), avg(value), quantile_cont(value, 0.1), quantile_cont(value, 0.9)
            FROM rows JOIN kept USING (time) GROUP BY name, time ORDER BY name, time""";

    private static final String DIFFERENCES =
            """
            SELECT name, time, count(*), avg(value), coalesce(stddev_samp(value), 'nan'::DOUBLE), 0.0
            FROM rows JOIN kept USING (time) GROUP BY name, time ORDER BY name, time""";

    private SeriesBands() {}

    /**
     * A series at one round.
     *
     * @param runs that were still going on
     * @param low lower end of the spread over runs
     * @param high upper end of the spread over runs
     */
    record Point(long round, long runs, double mean, double low, double high) {}

    /**
     * Reads a table of series.
     *
     * @param table with columns run, time, name, value
     * @param every rounds between two rows; rows between them are ends of runs and are left out
     * @return by name of the series
     */
    static Map<String, List<Point>> read(Path table, long every) throws IOException {
        String rows = "WITH rows AS " + ROWS.formatted(every) + ", " + KEPT.formatted(MOST);
        return query(rows + BANDS, table);
    }

    /**
     * What the interventions changed: mean differences between runs and their twins in the same round, with the 95%
     * interval of paired differences. A round counts while at least half of the pairs go on.
     *
     * @param treated with columns run, time, name, value
     * @param twins the same of the untreated twins
     * @param every rounds between two rows
     * @return by name of the series; runs are pairs here, and {@code low} to {@code high} is the interval
     */
    static Map<String, List<Point>> differences(Path treated, Path twins, long every) throws IOException {
        String rows =
                "WITH rows AS (SELECT time, name, treated.value - twins.value AS value FROM " + ROWS.formatted(every)
                        + " AS treated JOIN " + ROWS.formatted(every) + " AS twins USING (run, time, name)), "
                        + KEPT.formatted(MOST);
        Map<String, List<Point>> moments = query(rows + DIFFERENCES, treated, twins);
        moments.values().forEach(points -> points.replaceAll(SeriesBands::interval));
        return moments;
    }

    /** The query has the standard deviation in place of the lower end. */
    private static Point interval(Point moments) {
        Summary summary = Summary.of((int) moments.runs, moments.mean, moments.low);
        return new Point(moments.round, moments.runs, moments.mean, summary.lower(), summary.upper());
    }

    private static Map<String, List<Point>> query(String sql, Path... tables) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:", settings);
                PreparedStatement query = database.prepareStatement(sql)) {
            for (int i = 0; i < tables.length; i++) {
                query.setString(i + 1, tables[i].toString());
            }
            return collect(query);
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason");
            throw new DamagedResultsException(
                    Arrays.stream(tables).map(Path::toString).collect(Collectors.joining(" or "))
                            + " is no table of series: " + reason,
                    e);
        }
    }

    private static Map<String, List<Point>> collect(PreparedStatement query) throws SQLException {
        Map<String, List<Point>> bands = new LinkedHashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                bands.computeIfAbsent(row.getString(1), unseen -> new ArrayList<>())
                        .add(new Point(
                                row.getLong(2), row.getLong(3), row.getDouble(4), row.getDouble(5), row.getDouble(6)));
            }
        }
        bands.values().forEach(SeriesBands::dropSparse);
        return bands;
    }

    private static void dropSparse(List<Point> points) {
        long most = points.stream().mapToLong(Point::runs).max().orElse(0);
        points.removeIf(point -> 2 * point.runs < most);
    }
}
