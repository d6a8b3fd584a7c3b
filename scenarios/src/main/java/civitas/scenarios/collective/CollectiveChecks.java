package civitas.scenarios.collective;

import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Contradictions between parameters that are each in range. */
final class CollectiveChecks {
    private final CollectiveParameters parameters;
    private final List<Violation> violations = new ArrayList<>();

    private CollectiveChecks(CollectiveParameters parameters) {
        this.parameters = parameters;
    }

    static List<Violation> of(CollectiveParameters parameters) {
        CollectiveChecks checks = new CollectiveChecks(parameters);
        checks.sizes();
        if (parameters.world() instanceof DataWorld.Tabular tabular) {
            checks.tabular(tabular);
        }
        checks.readable();
        if (checks.violations.isEmpty() && parameters.world() instanceof DataWorld.Finite world) {
            checks.finite(world);
        }
        if (checks.violations.isEmpty() && parameters.world() instanceof DataWorld.Documents world) {
            checks.documents(world);
        }
        return checks.violations;
    }

    private void refuse(boolean wrong, String parameter, String message) {
        if (wrong) {
            violations.add(new Violation(parameter, message));
        }
    }

    private void sizes() {
        double share = parameters.collective().share();
        double rival = parameters.rival().share();
        refuse(
                share + rival > 1 || parameters.members() + parameters.rivals() > parameters.contributors(),
                "rival.share",
                "is " + rival + ", must be at most 1 - collective.share = " + (1 - share));
        refuse(
                parameters.contested() && parameters.participation() instanceof Participation.OneByOne,
                "rival.share",
                "is " + rival + ", must be 0 if participation is one_by_one");
        int estimators = parameters.collective().strategy().estimators();
        refuse(
                estimators > 0 && estimators >= parameters.members(),
                "collective.strategy.estimators",
                "is " + estimators + ", must be less than the collective has members, " + parameters.members());
        refuse(
                parameters.rival().strategy().estimators() > 0,
                "rival.strategy.estimators",
                "must be 0: the second collective knows the base law");
    }

    private void tabular(DataWorld.Tabular world) {
        double most = 0;
        for (int u = 0; u < world.cells(); u++) {
            most = Math.max(most, world.rarity().at(u, world.cells(), world.frequency()));
        }
        refuse(
                most > 0.5,
                "world.frequency",
                "is " + world.frequency() + ", which makes the signal occur with probability " + most
                        + " in some cell; must be at most 0.5, as there are two equally rare signals");
    }

    private void readable() {
        try {
            if (parameters.world() instanceof DataWorld.Table table) {
                table.build();
            }
            if (parameters.world() instanceof DataWorld.Libsvm file) {
                refuse(file.tests() == 0, "world.file", "has too few rows, must have at least 5");
            }
        } catch (IllegalArgumentException e) {
            refuse(true, "world", e.getMessage());
        }
    }

    private void finite(DataWorld.Finite world) {
        int labels = world.build().base().labels();
        target(parameters.collective().target(), parameters.collective().strategy(), labels, "collective");
        target(parameters.rival().target(), parameters.rival().strategy(), labels, "rival");
        refuse(
                !(world instanceof DataWorld.Tabular) && parameters.rival().signal() == RivalSignal.OTHER,
                "rival.signal",
                "is other, must be same: this world has one signal");
        Platform platform = parameters.platform();
        refuse(
                platform.evidence() == Evidence.POPULATION
                        && (!(platform.training() instanceof Training.Plain) || platform.copies() > 0),
                "platform.evidence",
                "is population, must be records for private or robust training and deduplication");
        refuse(
                !(platform.learner() instanceof Learner.ForTables),
                "platform.learner",
                "is for worlds of documents, this is a world of tables");
    }

    private void documents(DataWorld.Documents world) {
        Platform platform = parameters.platform();
        target(parameters.collective().target(), parameters.collective().strategy(), world.classes(), "collective");
        target(parameters.rival().target(), parameters.rival().strategy(), world.classes(), "rival");
        strategy(parameters.collective().strategy(), "collective.strategy");
        strategy(parameters.rival().strategy(), "rival.strategy");
        refuse(
                !(platform.learner() instanceof Learner.ForDocuments),
                "platform.learner",
                "is for worlds of tables, this is a world of documents; choose automatic or softmax");
        refuse(
                platform.evidence() == Evidence.POPULATION,
                "platform.evidence",
                "is population, must be records in worlds of documents");
        refuse(
                platform.memory() > 0,
                "platform.memory",
                "is " + platform.memory() + ", must be 0 in worlds of documents");
        refuse(
                platform.training() instanceof Training.Robust,
                "platform.training",
                "is robust, must be plain or private in worlds of documents");
    }

    private void strategy(Strategy strategy, String place) {
        refuse(
                !(strategy instanceof Strategy.ForDocuments),
                place,
                "needs to know the base law; choose feature_label, feature_only or naive_unplanting in worlds of documents");
    }

    /** The second collective's target matters only if there is one. */
    private void target(Target target, Strategy strategy, int labels, String whose) {
        if (whose.equals("rival") && !parameters.contested()) {
            return;
        }
        if (!(target instanceof Target.Label label)) {
            refuse(
                    parameters.world() instanceof DataWorld.Finite,
                    whose + ".target",
                    "is drawn, must be label in worlds of tables");
            return;
        }
        refuse(
                label.index() >= labels,
                whose + ".target.index",
                "is " + label.index() + ", must be below the number of labels = " + labels);
        if (strategy instanceof Strategy.NaiveUnplanting naive) {
            refuse(
                    naive.label() >= labels || naive.label() == label.index(),
                    whose + ".strategy.label",
                    "is " + naive.label() + ", must be another label than the target " + label.index() + ", below "
                            + labels);
        }
    }
}
