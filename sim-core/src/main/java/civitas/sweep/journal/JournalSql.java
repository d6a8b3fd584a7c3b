package civitas.sweep.journal;

/** What is asked of the tables of {@link JournalSchema} and written to them. */
final class JournalSql {
    /** No parameters; columns scenario, model_version, seed. */
    static final String SWEEP = "SELECT scenario, model_version, seed FROM sweep LIMIT 1";

    /** No parameters; column file. */
    static final String LATEST_FILE = "SELECT file FROM sweep ORDER BY last_use DESC LIMIT 1";

    /** No parameters; column file, the one used last first. */
    static final String FILES = "SELECT file FROM sweep GROUP BY file ORDER BY max(last_use) DESC";

    /** A run id; columns run_id, point_id, point, replicate. */
    static final String RUN =
            "SELECT run_id, point_id, point, replicate FROM runs JOIN points USING (point_id) WHERE run_id = ?";

    /** last_use, file, civitas_version, commit. */
    static final String USE_AGAIN =
            "UPDATE sweep SET last_use = ? WHERE file = ? AND civitas_version = ? AND commit = ?";

    /** The columns in their order. */
    static final String FIRST_USE = "INSERT INTO sweep VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /** Ids and texts as two lists; those that are known stay as they are. */
    static final String ADD_POINTS =
            "INSERT INTO points SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]) ON CONFLICT DO NOTHING";

    /** A list of run ids; columns run_id, status. */
    static final String STATUS = "SELECT run_id, status FROM runs WHERE run_id IN (SELECT unnest(?::VARCHAR[]))";

    /** Moves the staged rows over the failed ones with the same id. */
    static final String REPLACE_FAILED =
            """
            UPDATE runs SET
              status = stage.status, cause = stage.cause, rounds = stage.rounds,
              trajectory_hash = stage.trajectory_hash, seconds = stage.seconds, ended = stage.ended
            FROM stage WHERE runs.run_id = stage.run_id AND runs.status = 'failed'""";

    static final String EMPTY_STAGE = "DELETE FROM stage";

    /** A list of run ids, and whether failed runs count. */
    static final String DONE = "SELECT run_id FROM runs"
            + " WHERE run_id IN (SELECT unnest(?::VARCHAR[])) AND (status = 'finished' OR ?::BOOLEAN)";

    /** Columns finished, failed. */
    static final String COUNTS =
            "SELECT count(*) FILTER (status = 'finished'), count(*) FILTER (status = 'failed') FROM runs";

    /** No parameters; columns of {@link PointRuns}. */
    static final String POINT_RUNS =
            """
            SELECT point_id, count(*) FILTER (status = 'finished'), count(*) FILTER (status = 'failed')
            FROM runs GROUP BY point_id ORDER BY point_id""";

    /** A limit; columns of {@link FailedRun}. */
    static final String FAILURES =
            """
            SELECT point_id, point, replicate, cause FROM runs JOIN points USING (point_id)
            WHERE status = 'failed' ORDER BY point_id, replicate, run_id LIMIT ?::INTEGER""";

    /** A list of run ids. */
    static final String NAME = "INSERT INTO named SELECT unnest(?::VARCHAR[])";

    /** Columns named, finished, failed. */
    static final String NAMED_COUNTS =
            """
            SELECT count(*), count(*) FILTER (status = 'finished'), count(*) FILTER (status = 'failed')
            FROM (SELECT DISTINCT run_id FROM named) LEFT JOIN runs USING (run_id)""";

    /** A limit; columns of {@link FailedRun}. */
    static final String NAMED_FAILURES =
            """
            SELECT point_id, point, replicate, cause FROM runs JOIN points USING (point_id)
            WHERE status = 'failed' AND run_id IN (SELECT run_id FROM named)
            ORDER BY point_id, replicate, run_id LIMIT ?::INTEGER""";

    /** Name of an outcome; columns of {@link OutcomeValue}. */
    static final String VALUES =
            """
            SELECT point_id, point, replicate, value
            FROM runs JOIN points USING (point_id) LEFT JOIN (FROM outcomes WHERE name = ?) USING (run_id)
            WHERE status = 'finished' ORDER BY point_id, replicate, run_id""";

    /** Name of an outcome, number of replicates twice; columns of {@link OutcomeValue}. */
    static final String FIRST_VALUES =
            """
            SELECT point_id, point, replicate, value
            FROM runs JOIN points USING (point_id) LEFT JOIN (FROM outcomes WHERE name = ?) USING (run_id)
            WHERE status = 'finished' AND replicate < ?::INTEGER AND point_id IN (
              SELECT point_id FROM runs WHERE status = 'finished' GROUP BY point_id HAVING count(*) >= ?::INTEGER)
            ORDER BY point_id, replicate, run_id""";

    /** Columns name, types: every axis with the JSON types of its values, separated by commas. */
    static final String AXES =
            """
            SELECT axis.key, string_agg(DISTINCT axis.type, ',') FROM points, json_each(point) axis
            GROUP BY axis.key ORDER BY axis.key""";

    /** A limit; columns of {@link FailureCause}. */
    static final String CAUSES =
            """
            SELECT coalesce(cause, ''), count(*) AS number, min(point) FROM runs JOIN points USING (point_id)
            WHERE status = 'failed' GROUP BY 1 ORDER BY number DESC, 1 LIMIT ?::INTEGER""";

    /** Columns of {@link SweepUse}. */
    static final String USES =
            "SELECT civitas_version, commit, first_use, last_use FROM sweep ORDER BY first_use, last_use";

    /** Settings of axes that several points share: files differed in parameters that are no axes. */
    static final String SHARED_POINTS =
            "SELECT count(*) FROM (SELECT point FROM points GROUP BY point HAVING count(*) > 1)";

    static final String OUTCOME_NAMES = "SELECT DISTINCT name FROM outcomes ORDER BY name";

    /** Bytes per block and blocks with something in them. Free ones count for nothing: DuckDB cuts them off at the end. */
    static final String BLOCKS = "SELECT block_size, used_blocks FROM pragma_database_size()";

    /** Reads every value of a table, so that damage anywhere in it shows. */
    static String readAll(String table) {
        return "SELECT max(hash(t)) FROM " + table + " t";
    }

    private JournalSql() {}
}
