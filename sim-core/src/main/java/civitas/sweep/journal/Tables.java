package civitas.sweep.journal;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to tables, within the connection's transaction. */
final class Tables implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

    Tables(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Appends one row.
     *
     * @param values one per column; texts, whole numbers, doubles, times or null
     */
    void row(String table, Object... values) throws SQLException {
        DuckDBAppender appender = appender(table);
        appender.beginRow();
        for (Object value : values) {
            append(appender, value);
        }
        appender.endRow();
    }

    private DuckDBAppender appender(String table) throws SQLException {
        DuckDBAppender appender = appenders.get(table);
        if (appender == null) {
            appender = connection.createAppender(table);
            appenders.put(table, appender);
        }
        return appender;
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else {
            appender.append((LocalDateTime) value);
        }
    }

    /** Hands the rows over. Without it they may be lost without a word: closing an appender hides its errors. */
    void flush() throws SQLException {
        for (DuckDBAppender appender : appenders.values()) {
            appender.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        for (DuckDBAppender appender : appenders.values()) {
            appender.close();
        }
    }
}
