package civitas.cli;

import civitas.sweep.SweepProgress;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress of a sweep on standard error: a bar on a terminal, a plain line now and then elsewhere. */
final class SweepProgressBars {
    private SweepProgressBars() {}

    /**
     * Opens a display.
     *
     * @param task what is being done
     * @param planned runs in all
     * @param exact whether that is the number itself, not an upper bound
     */
    static SweepProgress open(String task, long planned, boolean exact) {
        return Terminal.errorIsTerminal() ? new Bar(task, planned, exact) : new Lines(task, planned, exact);
    }

    private static final class Bar implements SweepProgress {
        private final ProgressBar bar;
        private long failed;

        Bar(String task, long planned, boolean exact) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(planned)
                    .setUnit(exact ? " runs" : " runs at most", 1)
                    .showSpeed()
                    .setStyle(
                            Terminal.colours()
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void skipped(long runs) {
            bar.stepBy(runs);
        }

        @Override
        public synchronized void ended(boolean hasFailed) {
            bar.step();
            if (hasFailed) {
                failed++;
                bar.setExtraMessage(failed + " failed");
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** At most one line every few seconds. */
    private static final class Lines implements SweepProgress {
        private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

        private final String task;
        private final long planned;
        private final boolean exact;
        private final long start = System.nanoTime();
        private long lastLine = start;
        private long skipped;
        private long played;
        private long failed;

        Lines(String task, long planned, boolean exact) {
            this.task = task;
            this.planned = planned;
            this.exact = exact;
        }

        @Override
        public synchronized void skipped(long runs) {
            skipped += runs;
        }

        @Override
        public synchronized void ended(boolean hasFailed) {
            played++;
            failed += hasFailed ? 1 : 0;
            long now = System.nanoTime();
            if (now - lastLine >= NANOS_BETWEEN_LINES) {
                lastLine = now;
                print(played / ((now - start) * 1e-9));
            }
        }

        private void print(double perSecond) {
            long done = skipped + played;
            Duration left = Duration.ofSeconds((long) ((planned - done) / perSecond));
            System.err.printf(
                    Locale.ROOT,
                    "%s: %,d of %s%,d runs, %.1f per second, %s%s left%s%n",
                    task,
                    done,
                    exact ? "" : "at most ",
                    planned,
                    perSecond,
                    exact ? "about " : "at most ",
                    text(left),
                    failed == 0 ? "" : ", " + failed + " failed");
        }

        private static String text(Duration time) {
            if (time.toHours() > 0) {
                return time.toHours() + " h " + time.toMinutesPart() + " min";
            }
            return time.toMinutes() > 0
                    ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                    : time.toSeconds() + " s";
        }

        @Override
        public void close() {
            System.err.flush();
        }
    }
}
