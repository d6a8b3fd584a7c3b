package civitas.scenario;

import civitas.scenario.Sweep.Order;
import civitas.scenario.Sweep.Replicates;
import civitas.scenario.SweepDesign.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code sweep} and checks every value of every axis on top of the file's own parameters. Whether the values of
 * different axes fit together is for {@link ScenarioFile#at} to say.
 *
 * @param <P> the scenario's parameter record
 */
final class SweepReader<P extends Record> {
    static final String KEY = "sweep";

    private final Header header;
    private final List<String> outcomes;
    private final DesignReader designs;
    private final BisectionReader bisections;
    private final Report report;

    /**
     * @param parameters those of the file, or the defaults where those are at fault
     */
    SweepReader(Scenario<P> scenario, P parameters, Header header, AxisCheck<P> check, Report report) {
        this.header = header;
        this.outcomes =
                scenario.outcomes(parameters).stream().map(Quantity::name).toList();
        this.designs = new DesignReader(check, header.seed(), report);
        this.bisections = new BisectionReader(check, designs, outcomes, report);
        this.report = report;
    }

    /**
     * @param top the whole file
     */
    Optional<Sweep> read(Fields top) {
        Optional<Fields> written = top.object(KEY);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Fields sweep = written.get();
        String name = sweep.word(DesignKeys.DESIGN, DesignKeys.ALL)
                .orElse(sweep.node().has(DesignKeys.DESIGN) ? "" : DesignKeys.GRID);
        Optional<? extends SweepDesign> design = name.isEmpty() ? Optional.empty() : design(name, sweep);
        Order order = sweep.word(DesignKeys.ORDER, DesignKeys.words(Order.class))
                .map(word -> DesignKeys.constant(Order.class, word))
                .orElse(Order.INTERLEAVED);
        Replicates replicates = new ReplicatesReader(outcomes, header.replicates()).read(sweep);
        design.ifPresent(good -> checkSize(good, replicates, sweep));
        return design.map(good -> new Sweep(good, order, replicates));
    }

    private Optional<? extends SweepDesign> design(String name, Fields sweep) {
        List<String> valid = new ArrayList<>(List.of(DesignKeys.DESIGN));
        valid.addAll(DesignKeys.of(name));
        valid.addAll(DesignKeys.OUTERMOST);
        sweep.only(valid);
        return name.equals(DesignKeys.BISECTION) ? bisections.read(sweep) : designs.read(name, sweep, Scope.ALONE);
    }

    private void checkSize(SweepDesign design, Replicates replicates, Fields sweep) {
        try {
            if (design instanceof Enumerated points) {
                Math.multiplyExact(points.candidates(), (long) replicates.most());
            }
        } catch (ArithmeticException e) {
            report.add(sweep.path(), "asks for more than " + Long.MAX_VALUE + " runs");
        }
    }
}
