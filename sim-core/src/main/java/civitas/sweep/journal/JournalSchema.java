package civitas.sweep.journal;

import java.util.List;

/**
 * Tables of a journal. Text is UTF-8, numbers are doubles with NaN and infinities kept, times are UTC.
 * <ul>
 *   <li>{@code sweep}: one row per scenario file and build it was run with. {@code scenario}, {@code model_version} and
 *       {@code seed} are the same in all rows; {@code file} is the canonical JSON; {@code civitas_version} and
 *       {@code commit} name the build; {@code first_use} and {@code last_use} say when a sweep was started.
 *   <li>{@code points}: {@code point_id} and {@code point}, a JSON object from axis to value.
 *   <li>{@code runs}: one row per ended run. {@code status} is {@code finished} or {@code failed}, {@code cause} why it
 *       failed (null otherwise), {@code rounds} how many it played, {@code trajectory_hash} 16 hexadecimal digits (null if
 *       it failed), {@code seconds} how long it took and {@code ended} when the journal took it.
 *   <li>{@code outcomes}: {@code run_id}, {@code name}, {@code value}; finished runs only.
 *   <li>{@code benchmarks}: {@code point_id}, {@code name}, {@code value}; once the point's replicate 0 has finished.
 *   <li>{@code series}: {@code run_id}, {@code round}, {@code name}, {@code value}; finished runs only.
 *   <li>{@code results}, a view made by {@link ResultsView}: one row per finished run, a column per axis and outcome.
 * </ul>
 */
final class JournalSchema {
    /** The tables, without the view. */
    static final List<String> NAMES = List.of("sweep", "points", "runs", "outcomes", "benchmarks", "series");

    /** Makes them, statement by statement. */
    static final List<String> TABLES = List.of(
            """
            CREATE TABLE sweep (
              scenario VARCHAR NOT NULL, model_version INTEGER NOT NULL, seed BIGINT NOT NULL, file VARCHAR NOT NULL,
              civitas_version VARCHAR NOT NULL, commit VARCHAR NOT NULL,
              first_use TIMESTAMP NOT NULL, last_use TIMESTAMP NOT NULL)""",
            "CREATE TABLE points (point_id VARCHAR PRIMARY KEY, point VARCHAR NOT NULL)",
            """
            CREATE TABLE runs (
              run_id VARCHAR PRIMARY KEY, point_id VARCHAR NOT NULL, replicate INTEGER NOT NULL,
              status VARCHAR NOT NULL, cause VARCHAR, rounds BIGINT NOT NULL, trajectory_hash VARCHAR,
              seconds DOUBLE NOT NULL, ended TIMESTAMP NOT NULL)""",
            "CREATE TABLE outcomes (run_id VARCHAR NOT NULL, name VARCHAR NOT NULL, value DOUBLE NOT NULL)",
            "CREATE TABLE benchmarks (point_id VARCHAR NOT NULL, name VARCHAR NOT NULL, value DOUBLE NOT NULL)",
            """
            CREATE TABLE series (
              run_id VARCHAR NOT NULL, round BIGINT NOT NULL, name VARCHAR NOT NULL, value DOUBLE NOT NULL)""");

    /** Where rows wait that replace others: like {@code runs}, of this connection only, without index. */
    static final String STAGE = "CREATE TEMP TABLE stage AS FROM runs LIMIT 0";

    /** Where the names of some runs are kept: of this connection only; the same name may come twice. */
    static final String NAMED = "CREATE TEMP TABLE named (run_id VARCHAR NOT NULL)";

    private JournalSchema() {}
}
