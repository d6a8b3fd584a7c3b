package civitas.sweep.journal;

import civitas.sweep.PlannedRun;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a journal; the contracts are those of {@link SweepJournal}. */
final class JournalReader {
    private final JournalDatabase database;

    JournalReader(JournalDatabase database) {
        this.database = database;
    }

    Set<String> done(Collection<String> runIds, boolean countFailed) throws IOException {
        return new HashSet<>(Rows.list(database, row -> row.getString(1), JournalSql.DONE, runIds, countFailed));
    }

    String latestFile() throws IOException {
        return Rows.list(database, row -> row.getString(1), JournalSql.LATEST_FILE)
                .get(0);
    }

    List<String> files() throws IOException {
        return Rows.list(database, row -> row.getString(1), JournalSql.FILES);
    }

    Optional<PlannedRun> run(String id) throws IOException {
        return Rows.list(
                        database,
                        row -> new PlannedRun(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                        JournalSql.RUN,
                        id)
                .stream()
                .findFirst();
    }

    RunCounts counts() throws IOException {
        return Rows.list(database, row -> new RunCounts(row.getLong(1), row.getLong(2)), JournalSql.COUNTS)
                .get(0);
    }

    List<PointRuns> pointRuns() throws IOException {
        return Rows.list(
                database,
                row -> new PointRuns(row.getString(1), new RunCounts(row.getLong(2), row.getLong(3))),
                JournalSql.POINT_RUNS);
    }

    List<String> outcomes() throws IOException {
        return Rows.list(database, row -> row.getString(1), JournalSql.OUTCOME_NAMES);
    }

    List<FailedRun> failures(int limit) throws IOException {
        return Rows.list(database, FailedRun::of, JournalSql.FAILURES, limit);
    }

    List<FailureCause> causes(int limit) throws IOException {
        return Rows.list(
                database,
                row -> new FailureCause(row.getString(1), row.getLong(2), row.getString(3)),
                JournalSql.CAUSES,
                limit);
    }

    long sharedPoints() throws IOException {
        return Rows.list(database, row -> row.getLong(1), JournalSql.SHARED_POINTS)
                .get(0);
    }

    List<SweepUse> uses() throws IOException {
        return Rows.list(
                database,
                row -> new SweepUse(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDateTime.class),
                        row.getObject(4, LocalDateTime.class)),
                JournalSql.USES);
    }

    Stream<OutcomeValue> values(String outcome) throws IOException {
        return Rows.stream(database, JournalReader::value, JournalSql.VALUES, outcome);
    }

    Stream<PointSummary> summaries(String outcome, int replicates) throws IOException {
        Stream<OutcomeValue> values =
                Rows.stream(database, JournalReader::value, JournalSql.FIRST_VALUES, outcome, replicates, replicates);
        return ByPoint.group(values).map(PointSummary::of);
    }

    private static OutcomeValue value(ResultSet row) throws SQLException {
        double value = row.getDouble(4);
        return new OutcomeValue(row.getString(1), row.getString(2), row.getInt(3), row.wasNull() ? Double.NaN : value);
    }
}
