package civitas.report;

import civitas.analysis.plot.NumberText;
import civitas.scenario.Condition;
import civitas.scenario.ScenarioFile;
import civitas.scenario.Sweep;
import civitas.scenario.SweepAxis;
import civitas.scenario.SweepDesign;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Designs of sweeps in words. */
final class DesignWords {
    private DesignWords() {}

    /** Which points there are, how often each is played and in which order. */
    static String of(ScenarioFile<?> file) {
        Sweep sweep = file.sweep().orElseThrow();
        return "The sweep visits " + of(sweep.design()) + ". " + replicates(sweep.replicates()) + " "
                + (sweep.order() == Sweep.Order.INTERLEAVED
                        ? "Replicate 0 of all points is played before replicate 1."
                        : "Points are played one after the other, each with all its replicates.");
    }

    private static String of(SweepDesign design) {
        if (design instanceof SweepDesign.Grid grid) {
            return "every combination of the levels of " + axes(grid.axes());
        }
        if (design instanceof SweepDesign.Zip zip) {
            return "the levels of " + axes(zip.axes()) + " side by side";
        }
        if (design instanceof SweepDesign.Listed listed) {
            return Figures.counted(listed.points().size(), "listed point") + " of " + String.join(", ", listed.paths());
        }
        if (design instanceof SweepDesign.Sample sample) {
            return String.format(
                    Locale.ROOT,
                    "%,d points spread over %s (%s, design seed %d)",
                    sample.points(),
                    axes(sample.axes()),
                    sample.sampling().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    sample.seed());
        }
        if (design instanceof SweepDesign.Morris morris) {
            return String.format(
                    Locale.ROOT,
                    "%,d trajectories through %s for elementary effects (%d levels, design seed %d)",
                    morris.trajectories(),
                    axes(morris.axes()),
                    morris.levels(),
                    morris.seed());
        }
        if (design instanceof SweepDesign.Saltelli saltelli) {
            return String.format(
                    Locale.ROOT,
                    "%,d base points over %s for Sobol indices (design seed %d)",
                    saltelli.basePoints(),
                    axes(saltelli.axes()),
                    saltelli.seed());
        }
        return composed(design);
    }

    private static String composed(SweepDesign design) {
        if (design instanceof SweepDesign.Union union) {
            return union.designs().stream().map(DesignWords::of).collect(Collectors.joining("; then "));
        }
        if (design instanceof SweepDesign.Product product) {
            return product.designs().stream()
                    .map(part -> "(" + of(part) + ")")
                    .collect(Collectors.joining(" combined with "));
        }
        if (design instanceof SweepDesign.Filter filter) {
            return of(filter.of()) + ", only where "
                    + filter.where().stream().map(DesignWords::of).collect(Collectors.joining(" and "));
        }
        SweepDesign.Bisection search = (SweepDesign.Bisection) design;
        return "a search for the smallest " + search.axis().path() + " at which the mean of " + goal(search.goal())
                + search.others()
                        .map(others -> ", for each point of: " + of(others))
                        .orElse("");
    }

    /** As in {@code profit_gain is at least 0.8}. */
    static String goal(SweepDesign.Goal goal) {
        return goal.outcome() + " is " + (goal.atLeast() ? "at least " : "at most ") + NumberText.level(goal.target());
    }

    private static String of(Condition condition) {
        String operand = condition.operand() instanceof Condition.Other other
                ? other.parameter()
                : ((Condition.Constant) condition.operand()).value().toString();
        return condition.parameter() + " " + condition.operator().symbol() + " " + operand;
    }

    private static String axes(List<? extends SweepAxis<?>> axes) {
        return axes.stream().map(SweepAxis::path).collect(Collectors.joining(", "));
    }

    private static String replicates(Sweep.Replicates replicates) {
        if (replicates instanceof Sweep.UntilHalfWidth until) {
            return String.format(
                    Locale.ROOT,
                    "Each point has %d to %d replicates, until half of the 95%% interval of %s is at most %s.",
                    until.atLeast(),
                    until.atMost(),
                    until.outcome(),
                    NumberText.level(until.halfWidth()));
        }
        return replicates.most() == 1
                ? "Each point has one replicate."
                : "Each point has " + replicates.most() + " replicates.";
    }
}
