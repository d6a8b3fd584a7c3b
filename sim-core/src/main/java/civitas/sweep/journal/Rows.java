package civitas.sweep.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Results of a query, row by row, read as they are used. */
final class Rows<T> extends Spliterators.AbstractSpliterator<T> {
    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private final JournalDatabase database;
    private final Connection connection;
    private final ResultSet result;
    private final Mapper<T> mapper;

    private Rows(JournalDatabase database, Connection connection, ResultSet result, Mapper<T> mapper) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.database = database;
        this.connection = connection;
        this.result = result;
        this.mapper = mapper;
    }

    /**
     * Asks on a connection of its own, which closing the stream gives back.
     *
     * @param parameters values for the question marks; a collection becomes a list of texts
     * @throws UncheckedIOException later, from the stream, if reading fails
     */
    static <T> Stream<T> stream(JournalDatabase database, Mapper<T> mapper, String sql, Object... parameters)
            throws IOException {
        try {
            Connection connection = database.connect();
            boolean asked = false;
            try {
                Rows<T> rows = new Rows<>(database, connection, ask(connection, sql, parameters), mapper);
                asked = true;
                return StreamSupport.stream(rows, false).onClose(rows::close);
            } finally {
                if (!asked) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw database.unreadable(e);
        }
    }

    /** All rows at once. */
    static <T> List<T> list(JournalDatabase database, Mapper<T> mapper, String sql, Object... parameters)
            throws IOException {
        try (Stream<T> rows = stream(database, mapper, sql, parameters)) {
            return rows.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The connection's end is the statement's end. */
    private static ResultSet ask(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Collection<?> texts ? texts(connection, texts) : parameters[i];
            statement.setObject(i + 1, value);
        }
        return statement.executeQuery();
    }

    /** A list of texts as a parameter. */
    static Array texts(Connection connection, Collection<?> texts) throws SQLException {
        return connection.createArrayOf("VARCHAR", texts.toArray());
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T value;
        try {
            if (!result.next()) {
                return false;
            }
            value = mapper.map(result);
        } catch (SQLException e) {
            throw new UncheckedIOException(database.unreadable(e));
        }
        action.accept(value);
        return true;
    }

    private void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(database.failure(e));
        }
    }
}
