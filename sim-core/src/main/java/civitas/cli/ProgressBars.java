package civitas.cli;

import civitas.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on standard error: a bar on a terminal, a plain line now and then elsewhere. */
final class ProgressBars {
    private ProgressBars() {}

    /**
     * Opens a display.
     *
     * @param task what is being done
     * @param unit what it is done to, in plural
     * @param total how many in all
     * @param done how many were finished before
     */
    static Progress open(String task, String unit, int total, int done) {
        return Terminal.errorIsTerminal()
                ? bar(task, unit, total, done)
                : new PlainProgress(System.err, task, unit, total, done);
    }

    private static Progress bar(String task, String unit, int total, int done) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setUnit(" " + unit, 1)
                .setStyle(Terminal.colours() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** At most one line every few seconds, with an estimate. */
    private static final class PlainProgress implements Progress {
        private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

        private final PrintStream err;
        private final String task;
        private final String unit;
        private final int total;
        private final int before;
        private final long start = System.nanoTime();
        private long lastLine = start;
        private int done;

        PlainProgress(PrintStream err, String task, String unit, int total, int done) {
            this.err = err;
            this.task = task;
            this.unit = unit;
            this.total = total;
            this.before = done;
            this.done = done;
        }

        @Override
        public synchronized void step() {
            done++;
            long now = System.nanoTime();
            if (now - lastLine >= NANOS_BETWEEN_LINES && done < total) {
                lastLine = now;
                double secondsLeft = (now - start) * 1e-9 / (done - before) * (total - done);
                err.printf(Locale.ROOT, "%s: %d of %d %s, about %.0f s left%n", task, done, total, unit, secondsLeft);
            }
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
