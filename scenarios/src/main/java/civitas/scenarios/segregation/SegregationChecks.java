package civitas.scenarios.segregation;

import civitas.information.Disclosure;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Contradictions between parameters. */
final class SegregationChecks {
    private final SegregationParameters p;
    private final List<Violation> found = new ArrayList<>();

    private SegregationChecks(SegregationParameters p) {
        this.p = p;
    }

    static List<Violation> of(SegregationParameters p) {
        SegregationChecks checks = new SegregationChecks(p);
        checks.density();
        checks.view();
        checks.size();
        return List.copyOf(checks.found);
    }

    private void refuse(String parameter, String message) {
        found.add(new Violation(parameter, message));
    }

    private void density() {
        boolean exact = p.placement() == SegregationParameters.Placement.EXACT;
        boolean full = exact && p.exactFirst() + p.exactSecond() + p.exactClosed() >= p.cells();
        if (p.density() + p.closed() >= 1 || full) {
            refuse(
                    "density",
                    "is " + p.density() + ", with closed = " + p.closed()
                            + " that leaves no vacant cell to move to; must be below "
                            + (1 - p.closed())
                            + (exact ? " by at least one of the " + p.cells() + " cells" : ""));
        }
        if (exact && p.exactFirst() + p.exactSecond() == 0) {
            refuse("density", "is " + p.density() + ", less than one resident in " + p.cells() + " cells");
        }
    }

    private void view() {
        Disclosure view = p.platform().view();
        if (p.residents().rule().isPresent() && !view.equals(Disclosure.FULL)) {
            refuse(
                    SegregationParameters.VIEW,
                    "limits what learners see, but these residents follow a rule and judge the place they live in; must be"
                            + " left out, or residents be learners");
        }
        if (view.noise() > 1) {
            refuse(
                    SegregationParameters.VIEW + ".noise",
                    "is " + view.noise() + ", the probability that one kind is shown as the other; must be in [0, 1]");
        }
    }

    private void size() {
        int side = 2 * p.radius() + 1;
        if (p.edges() == Edges.TORUS && Math.min(p.width(), p.height()) < side) {
            refuse(
                    p.width() < side ? "width" : "height",
                    "is " + Math.min(p.width(), p.height()) + ", a torus must have at least 2 radius + 1 = " + side
                            + ", or neighbours would be counted twice");
        }
    }
}
