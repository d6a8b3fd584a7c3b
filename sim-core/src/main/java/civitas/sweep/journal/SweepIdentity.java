package civitas.sweep.journal;

import civitas.run.FolderInUseException;
import civitas.run.Version;
import civitas.scenario.ScenarioFile;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.duckdb.DuckDBConnection;

/**
 * What all scenario files of one journal share. Other axes, levels, replicates or recordings are welcome: the identity of
 * runs tells what is missing.
 *
 * @param scenario id of the scenario
 * @param modelVersion its version
 * @param seed root seed
 */
record SweepIdentity(String scenario, int modelVersion, long seed) {
    static SweepIdentity of(ScenarioFile<?> file) {
        return new SweepIdentity(file.scenario().id(), file.scenario().modelVersion(), file.seed());
    }

    static SweepIdentity read(DuckDBConnection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(JournalSql.SWEEP)) {
            if (!row.next()) {
                throw new SQLException("no sweep is noted in it");
            }
            return new SweepIdentity(row.getString(1), row.getInt(2), row.getLong(3));
        }
    }

    /**
     * Refuses a file whose runs do not belong beside those in the journal.
     *
     * @throws FolderInUseException if scenario, model version or seed differ
     */
    void require(ScenarioFile<?> file, Path folder) {
        if (!equals(of(file))) {
            throw new FolderInUseException(folder + " holds a sweep of " + this + ", this one is of " + of(file)
                    + "; choose another folder with --out");
        }
    }

    /** Notes that a sweep of a file starts now with this build. */
    static void noteUse(ScenarioFile<?> file, DuckDBConnection connection) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        Version version = Version.current();
        SweepIdentity identity = of(file);
        if (update(connection, JournalSql.USE_AGAIN, now, file.canonicalJson(), version.number(), version.commit())
                == 0) {
            update(
                    connection,
                    JournalSql.FIRST_USE,
                    identity.scenario,
                    identity.modelVersion,
                    identity.seed,
                    file.canonicalJson(),
                    version.number(),
                    version.commit(),
                    now,
                    now);
        }
    }

    private static int update(DuckDBConnection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return scenario + " (model version " + modelVersion + ", seed " + seed + ")";
    }
}
