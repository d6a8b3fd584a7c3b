package civitas.cli;

import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.PointOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep found about one outcome, whatever its design is for left aside.
 *
 * @param outcome its name
 * @param points in the order of the design
 * @param arms what was to be compared
 * @param comparisons of these arms
 * @param picture that was drawn
 */
record OutcomeFindings(
        String outcome,
        List<PointOutcome> points,
        Optional<Arms> arms,
        List<Comparison> comparisons,
        Optional<Picture> picture) {
    OutcomeFindings {
        points = List.copyOf(points);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * A heat map.
     *
     * @param file where it is
     * @param unmeasured runs that are left out of it
     */
    record Picture(Path file, long unmeasured) {}

    /** Finished runs for which the outcome does not exist. */
    long unmeasured() {
        return points.stream().mapToLong(PointOutcome::unmeasured).sum();
    }
}
