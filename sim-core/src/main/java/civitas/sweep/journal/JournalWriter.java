package civitas.sweep.journal;

import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * The only thread that writes runs. It commits everything that waits as one transaction, without waiting for more: while
 * a commit lasts the next batch gathers, so that the batches grow with the rate of runs.
 */
final class JournalWriter {
    /** Some tens of megabytes of heap. */
    private static final int ROOM = 200_000;

    private final Backlog backlog = new Backlog(ROOM);
    private final JournalDatabase database;
    private final RunStore store;
    private final Thread thread;

    /** Starts to write. */
    JournalWriter(JournalDatabase database) throws IOException {
        this.database = database;
        this.store = RunStore.open(database);
        this.thread = new Thread(this::write, "sweep-journal");
        // A command that dies must not hang; what was committed is safe.
        thread.setDaemon(true);
        thread.start();
    }

    /** Where runs wait. */
    Backlog backlog() {
        return backlog;
    }

    private void write() {
        // Whatever ends the thread, nobody waits for it.
        IOException end = new IOException(database.file() + " is written no more");
        try {
            for (List<PlayedRun> batch = backlog.take(); !batch.isEmpty(); batch = backlog.take()) {
                store.keep(batch);
                backlog.kept(batch.size());
            }
            end = null;
        } catch (SQLException e) {
            end = database.failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (end != null) {
                backlog.fail(end);
            }
        }
    }

    /**
     * Writes what waits and ends.
     *
     * @throws IOException if not all of it became durable
     */
    void close() throws IOException {
        backlog.close();
        join();
        try (store) {
            backlog.flush();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
