package civitas.sweep;

import civitas.analysis.statistics.Summary;
import civitas.sweep.journal.OutcomeValue;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a journal says about points, for the plan of the next wave. It reads an outcome once for each number of replicates
 * that is asked about; memory is one summary per point.
 */
public final class JournalResults implements Results {
    private record Question(String outcome, int replicates) {}

    private static final Summary NONE = Summary.of(new double[0]);

    private final SweepJournal journal;
    private final Map<Question, Map<String, Summary>> answers = new HashMap<>();

    /** @param journal is asked, when something is asked of this */
    public JournalResults(SweepJournal journal) {
        this.journal = journal;
    }

    @Override
    public Summary of(String pointId, String outcome, int replicates) {
        return answers.computeIfAbsent(new Question(outcome, replicates), this::read)
                .getOrDefault(pointId, NONE);
    }

    private Map<String, Summary> read(Question question) {
        Map<String, Summary> summaries = new HashMap<>();
        try (Stream<OutcomeValue> values = journal.values(question.outcome())) {
            Sample sample = new Sample(question.replicates(), summaries);
            values.filter(value -> value.replicate() < question.replicates()).forEach(sample::add);
            sample.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summaries;
    }

    /** Values of one point after the other. */
    private static final class Sample {
        private final double[] values;
        private final Map<String, Summary> summaries;
        private String pointId;
        private int count;

        Sample(int most, Map<String, Summary> summaries) {
            values = new double[most];
            this.summaries = summaries;
        }

        void add(OutcomeValue value) {
            if (!value.pointId().equals(pointId)) {
                end();
                pointId = value.pointId();
            }
            values[count++] = value.value();
        }

        void end() {
            if (count > 0) {
                summaries.put(pointId, Summary.of(Arrays.copyOf(values, count)));
                count = 0;
            }
        }
    }
}
