package civitas.scenarios.collective;

import civitas.analysis.collective.Certificate;
import civitas.analysis.collective.DataStrategy;
import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Goal;
import civitas.analysis.collective.ParticipationRule;
import civitas.analysis.collective.SignalStrength;
import civitas.analysis.collective.Staircase;
import civitas.analysis.collective.Suboptimality;
import civitas.analysis.collective.SuccessBounds;
import civitas.analysis.collective.TableClassifier;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Exact yardsticks of worlds whose law is known; those that do not exist at these parameters are left out. */
final class FiniteBenchmarks {
    private static final String SHARE = "1";

    private final CollectiveParameters parameters;
    private final FiniteWorld world;
    private final Reports reports;
    private final SignalStrength strength;
    private final Staircase staircase;
    private final List<Benchmark> benchmarks = new ArrayList<>();

    private FiniteBenchmarks(CollectiveParameters parameters, FiniteWorld world) {
        this.parameters = parameters;
        this.world = world;
        reports = new Reports(world, parameters);
        strength = SignalStrength.of(world.base(), world.signal(), reports.target());
        staircase = parameters.collective().strategy().staircase(world.base(), world.signal(), reports.target());
    }

    /** Bounds, promises and critical masses are about one collective alone. */
    static List<Benchmark> of(CollectiveParameters parameters, FiniteWorld world) {
        FiniteBenchmarks all = new FiniteBenchmarks(parameters, world);
        all.exact();
        if (!parameters.contested()) {
            all.bounds();
            all.certificate();
            all.criticalMass();
        }
        all.participation();
        return List.copyOf(all.benchmarks);
    }

    private void add(String name, double value, String description) {
        if (Double.isFinite(value)) {
            benchmarks.add(new Benchmark(name, value, SHARE, description));
        }
    }

    private void exact() {
        FiniteLaw law = reports.law(parameters.members(), parameters.rivals());
        TableClassifier optimal = TableClassifier.argmax(law.joint(), reports.planted());
        Learner.ForTables learner = (Learner.ForTables) parameters.platform().learner();
        TableClassifier learned = learner.train(law.joint(), reports.task());
        add("exact_success", reports.success(optimal), "Success against the optimal firm on infinitely many records.");
        if (parameters.platform().training() instanceof Training.Plain
                && parameters.platform().copies() == 0) {
            add(
                    "learner_success",
                    reports.success(learned),
                    "Success against this learner on infinitely many records.");
        }
        if (parameters.contested()) {
            add("exact_rival_success", reports.rivalSuccess(optimal), "The same of the second collective.");
        }
        add(
                "honest_accuracy",
                TableClassifier.argmax(world.base().joint(), reports.planted()).accuracy(world.base()),
                "Accuracy of the optimal firm if nobody acted.");
        add("exact_uniqueness", strength.uniqueness(), "Share of base records that carry the signal, xi.");
        add("exact_gap", strength.suboptimalityGap(), "Suboptimality gap of the target, Delta.");
    }

    /** Without members they say nothing. */
    private void bounds() {
        double alpha = reports.share(parameters.members());
        if (alpha <= 0) {
            return;
        }
        Strategy strategy = parameters.collective().strategy();
        if (strategy instanceof Strategy.FeatureLabel) {
            featureLabelBounds(alpha);
        } else if (strategy instanceof Strategy.FeatureOnly && strength.leastTarget() > 0) {
            add(
                    "success_bound",
                    SuccessBounds.featureOnly(alpha, strength.leastTarget(), strength.uniqueness()),
                    "Lower bound on success against the optimal firm.");
        } else if (strategy instanceof Strategy.Erasure) {
            add(
                    "success_bound",
                    SuccessBounds.erasure(alpha, strength.distortion()),
                    "Lower bound on success against the optimal firm.");
        }
    }

    private void featureLabelBounds(double alpha) {
        double gap = strength.suboptimalityGap();
        double xi = strength.uniqueness();
        double epsilon = ((Learner.ForTables) parameters.platform().learner()).epsilon();
        add(
                "success_bound",
                SuccessBounds.featureLabel(alpha, gap, xi),
                "Lower bound on success against the optimal firm, 1 - (1 - alpha)/alpha Delta xi.");
        for (Suboptimality reading : Suboptimality.values()) {
            String name = reading.name().toLowerCase(Locale.ROOT);
            add(
                    "bound_" + name,
                    reading.bound(alpha, gap, xi, epsilon),
                    "The same if the learner's epsilon is read as " + name.replace('_', ' ') + ".");
        }
    }

    /** What the collective's own records promise, for strategies with such a promise. */
    private void certificate() {
        Strategy strategy = parameters.collective().strategy();
        int members = parameters.members();
        // Its epsilon is one of contamination, half of what a learner at that total variation can do.
        boolean covered = !(parameters.platform().learner() instanceof Learner.TotalVariation);
        if (!covered
                || !strategy.certified()
                || members <= strategy.estimators()
                || members >= parameters.contributors()) {
            return;
        }
        Collective collective = parameters.collective();
        int signals = 0;
        for (int x = 0; x < world.base().features(); x++) {
            signals += world.signal().carries(x) ? 1 : 0;
        }
        double miss = strategy.goal() == Goal.UNPLANT
                ? Certificate.missUnplanting(collective.delta(), signals)
                : Certificate.missPlanting(
                        collective.delta(), signals, world.base().labels());
        Certificate certificate = new Certificate(
                parameters.contributors(),
                members,
                strategy.estimators(),
                collective.tests(),
                miss,
                ((Learner.ForTables) parameters.platform().learner()).epsilon());
        add(
                "certificate",
                certificate.lowerBound(shown(strategy), world.signal().planted(world.base()), gaps(strategy)),
                "What the collective can promise itself, if its records are as expected.");
    }

    /** Members' share that shows x with a label that helps. */
    private double[] shown(Strategy strategy) {
        if (!(strategy instanceof Strategy.FeatureOnlySharpened)) {
            return world.signal().planted(world.base());
        }
        double[] shown = new double[world.base().features()];
        for (int x = 0; x < shown.length; x++) {
            shown[world.signal().at(x)] += world.base().probability(x, reports.target());
        }
        return shown;
    }

    /** Lead of the strongest other label over the target, or of the target over the label that replaces it. */
    private double[] gaps(Strategy strategy) {
        FiniteLaw base = world.base();
        DataStrategy strategic = strategy.on(base, world.signal(), reports.target());
        double[] gaps = new double[base.features()];
        for (int x = 0; x < gaps.length; x++) {
            gaps[x] = strategy.goal() == Goal.UNPLANT
                    ? base.probability(x, reports.target()) - base.probability(x, strategic.label(x, reports.target()))
                    : base.jointGap(x, reports.target());
        }
        return gaps;
    }

    private void criticalMass() {
        double wanted = parameters.wantedSuccess();
        add(
                "exact_critical_mass",
                staircase.criticalMass(wanted),
                "Smallest share with the wanted success against the optimal firm.");
        if (parameters.collective().strategy() instanceof Strategy.FeatureLabel) {
            add(
                    "critical_mass_bound",
                    SuccessBounds.criticalMass(wanted, strength.suboptimalityGap(), strength.uniqueness()),
                    "Share for which the bound promises the wanted success.");
        }
    }

    private void participation() {
        if (parameters.participation() instanceof Participation.OneByOne rule) {
            ParticipationRule mean =
                    Participants.rule(rule.cost(), parameters.platform().payment(), rule);
            add("tipping_success", mean.tippingSuccess(), "Success above which joining pays at the mean cost.");
            add("tipping_share", mean.tippingShare(staircase), "Share above which joining pays at the mean cost.");
        }
    }
}
