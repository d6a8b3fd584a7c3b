package civitas.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while a file is read; gives up after {@value #MOST_KEPT}. */
final class Problems {
    static final int MOST_KEPT = 100;

    /** Sorts behind all lines of a file. */
    static final int OUTSIDE_FILE = Integer.MAX_VALUE;

    private record Found(int line, Problem problem) {}

    private final String file;
    private final List<Found> found = new ArrayList<>();
    private int count;

    /**
     * Collects the problems of one file.
     *
     * @param file how messages call it
     */
    Problems(String file) {
        this.file = file;
    }

    /**
     * Adds a problem of a line, counted from 1; 0 for the file as a whole.
     *
     * @throws InvalidScenarioException if too many are there already: the rest would not be read anyway
     */
    void add(int line, Problem problem) {
        count++;
        if (found.stream().anyMatch(other -> other.problem.equals(problem))) {
            return;
        }
        if (found.size() < MOST_KEPT) {
            found.add(new Found(line, problem));
        } else {
            throw new InvalidScenarioException(sorted(true));
        }
    }

    /** Problems reported so far, repetitions included; grows with every fault. */
    int count() {
        return count;
    }

    /** Ends reading if anything was wrong. */
    void throwIfAny() {
        if (count > 0) {
            throw new InvalidScenarioException(sorted(false));
        }
    }

    private List<Problem> sorted(boolean stopped) {
        List<Problem> sorted = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(Found::problem)
                .toList());
        if (stopped) {
            sorted.add(new Problem(file, "", "reading stopped after " + MOST_KEPT + " problems"));
        }
        return sorted;
    }

    static InvalidScenarioException single(String where, String message) {
        return new InvalidScenarioException(List.of(new Problem(where, "", message)));
    }
}
