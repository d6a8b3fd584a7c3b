package civitas.scenarios.collective;

import civitas.analysis.collective.DataStrategy;
import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Signal;
import civitas.analysis.collective.TableClassifier;

/**
 * What contributors of a finite world report: the strategies of both collectives as maps of records, and the law
 * <pre>  P = a1 P1* + a2 P2* + (1 - a1 - a2) P0.</pre>
 * Members who only estimate do not report, so that shares are among those who do.
 */
final class Reports {
    private final FiniteWorld world;
    private final CollectiveParameters parameters;
    private final int target;
    private final int rivalTarget;

    Reports(FiniteWorld world, CollectiveParameters parameters) {
        this.world = world;
        this.parameters = parameters;
        target = label(parameters.collective().target());
        rivalTarget = label(parameters.rival().target());
    }

    /** The scenario's check refuses drawn targets in finite worlds. */
    private static int label(Target target) {
        return ((Target.Label) target).index();
    }

    int target() {
        return target;
    }

    int rivalTarget() {
        return rivalTarget;
    }

    Signal rivalSignal() {
        return world.rivalSignal(parameters.rival().signal());
    }

    /** Strategy of the collective that knows {@code known} of the base law. */
    DataStrategy strategy(FiniteLaw known) {
        return parameters.collective().strategy().on(known, world.signal(), target);
    }

    /** Strategy of the second collective, which knows the base law. */
    DataStrategy rivalStrategy() {
        return parameters.rival().strategy().on(world.base(), rivalSignal(), rivalTarget);
    }

    /** Labels that lose ties, {@code boolean[y]}. */
    boolean[] planted() {
        boolean[] planted = new boolean[world.base().labels()];
        for (int y = 0; y < planted.length; y++) {
            planted[y] = parameters.collective().strategy().plants(y, target)
                    || (parameters.contested() && parameters.rival().strategy().plants(y, rivalTarget));
        }
        return planted;
    }

    /** Members who estimate, of {@code members}. */
    int estimators(int members) {
        return Math.min(members, parameters.collective().strategy().estimators());
    }

    /** Share a1 of acting members among those who report. */
    double share(int members) {
        int estimating = estimators(members);
        return (double) (members - estimating) / Math.max(1, parameters.contributors() - estimating);
    }

    /** The law P if the collective knows the base law. */
    FiniteLaw law(int members, int rivals) {
        FiniteLaw base = world.base();
        double first = share(members);
        double second = rivals / (double) Math.max(1, parameters.contributors() - estimators(members));
        FiniteLaw others =
                second > 0 ? base.mixedWith(Math.min(1, second / (1 - first)), base.under(rivalStrategy())) : base;
        return others.mixedWith(first, base.under(strategy(base)));
    }

    /** What the platform's learner resists. */
    Learner.TableTask task() {
        boolean resists = parameters.collective().strategy() instanceof Strategy.FeatureLabel
                || parameters.collective().strategy() instanceof Strategy.FeatureOnly
                || parameters.collective().strategy() instanceof Strategy.FeatureOnlySharpened;
        return new Learner.TableTask(planted(), world.signal(), world.base(), resists ? target : -1);
    }

    /** A learner's task where nobody acts. */
    Learner.TableTask honestTask() {
        return new Learner.TableTask(planted(), world.signal(), world.base(), -1);
    }

    /** Success of the collective against a classifier. */
    double success(TableClassifier firm) {
        return parameters.collective().strategy().goal().success(firm, world.base(), world.signal(), target);
    }

    /** Success of the second collective against a classifier. */
    double rivalSuccess(TableClassifier firm) {
        return parameters.rival().strategy().goal().success(firm, world.base(), rivalSignal(), rivalTarget);
    }
}
