package civitas.scenarios.collective;

import civitas.analysis.collective.Goal;
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
                file.rows();
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
        refuse(
                parameters.harm() == HarmMeasure.SKIPPED,
                "harm",
                "is skipped, must be measured in worlds of tables, where it costs nothing");
        Platform platform = parameters.platform();
        refuse(
                platform.evidence() == Evidence.POPULATION
                        && (!(platform.training() instanceof Training.Plain) || platform.copies() > 0),
                "platform.evidence",
                "is population, must be records for private or robust training and deduplication");
        boolean suboptimal = platform.learner() instanceof Learner.ForTables learner && learner.epsilon() > 0;
        refuse(
                suboptimal && parameters.collective().strategy().goal() != Goal.PLANT,
                "platform.learner",
                "resists collectives that plant, and this one does not; choose most_frequent or train_twice");
        refuse(
                !(platform.learner() instanceof Learner.ForTables),
                "platform.learner",
                "is for worlds of documents, this is a world of tables");
        refuse(
                parameters.criticalMass() == CriticalMassSearch.BISECTION,
                "critical_mass",
                "is bisection, must be off in worlds of tables, where the critical mass is always computed");
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
                "is for worlds of tables, this is a world of documents; choose automatic, softmax, naive_bayes, tree, factorisation or linear_adagrad");
        refuse(
                platform.evidence() == Evidence.POPULATION,
                "platform.evidence",
                "is population, must be records in worlds of documents");
        refuse(
                platform.training() instanceof Training.Private
                        && platform.learner() instanceof Learner.ForDocuments learner
                        && !learner.canBePrivate(),
                "platform.training",
                "is private, must be plain or robust unless the learner is softmax");
        if (world instanceof DataWorld.Libsvm file) {
            libsvm(file, platform);
        }
    }

    private void libsvm(DataWorld.Libsvm world, Platform platform) {
        refuse(
                world.signalIndex() > world.vocabulary(),
                "world.signal_index",
                "is " + world.signalIndex() + ", must be at most the file's largest index = " + world.vocabulary()
                        + ", or 0 for a feature that no row has");
        boolean counts =
                platform.wordWeight() == WordWeight.LOGARITHMS || platform.learner() instanceof Learner.NaiveBayes;
        int negative = counts ? world.rows().negativeRow() : 0;
        refuse(
                negative > 0,
                "world.file",
                "row " + negative + " has a value below 0, which naive_bayes and word_weight logarithms cannot use");
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
