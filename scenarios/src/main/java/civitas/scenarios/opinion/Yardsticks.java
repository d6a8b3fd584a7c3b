package civitas.scenarios.opinion;

import civitas.analysis.opinion.Consensus;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Influence;
import civitas.analysis.opinion.Period;
import civitas.analysis.opinion.SecondEigenvalue;
import civitas.analysis.opinion.Stubborn;
import civitas.analysis.opinion.Voters;
import civitas.information.Disclosure;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Yardsticks of a parameter point: what holds of every graph and of all first opinions that it draws. */
final class Yardsticks {
    /** Most agents of whom eigenvalues and limits are computed before a run. */
    private static final int MOST = 2000;

    /** Most rounds over which campaigns are summed. */
    private static final int MOST_ROUNDS = 10_000_000;

    private final OpinionParameters p;
    private final boolean alone;
    private final boolean all;
    private final Disclosure shown;
    private final boolean open;
    private final List<Benchmark> found = new ArrayList<>();

    private Yardsticks(OpinionParameters p) {
        this.p = p;
        alone = p.platform().persuasion() instanceof Persuasion.None;
        all = p.platform().feed() instanceof Feed.All;
        shown = p.platform().opinions();
        open = shown.equals(Disclosure.FULL);
    }

    static List<Benchmark> of(OpinionParameters p) {
        Yardsticks yardsticks = new Yardsticks(p);
        yardsticks.find();
        return List.copyOf(yardsticks.found);
    }

    private void find() {
        boolean averages = p.update() instanceof UpdatePart.Degroot || p.update() instanceof UpdatePart.FriedkinJohnsen;
        if (averages && all && open && p.graph().certain() && p.agents() <= MOST) {
            Influence matrix = new Influence(graph(), p.trust());
            averaging(matrix);
        }
        if (averages
                && p.graph() instanceof GraphPart.Islands islands
                && islands.groups() > 1
                && islands.within() + islands.between() > 0) {
            double within = islands.within();
            double between = islands.between();
            double limit = (within - between) / (within + (islands.groups() - 1) * between);
            add(
                    "second_eigenvalue_limit",
                    Math.abs(limit),
                    "1/round",
                    "Second eigenvalue of islands that grow for ever: decay of disagreement.");
        }
        if (p.update() instanceof UpdatePart.Voter && open) {
            voters();
        }
        if (p.update() instanceof UpdatePart.Deffuant rule && p.initial() instanceof InitialPart.Uniform law) {
            double clusters = Math.max(1, Math.floor((law.high() - law.low()) / (2 * rule.bound())));
            add(
                    "rule_of_thumb_clusters",
                    clusters,
                    "clusters",
                    "Rule of thumb 1/(2d) for the number of clusters; it overshoots for small d.");
        }
        expectedMean();
    }

    private Graph graph() {
        return p.graph().build(p.agents(), new SplittableRandom(0));
    }

    private void add(String name, double value, String unit, String description) {
        if (Double.isFinite(value)) {
            found.add(new Benchmark(name, value, unit, description));
        }
    }

    private void averaging(Influence matrix) {
        SecondEigenvalue.of(matrix)
                .ifPresent(value -> add(
                        "second_eigenvalue_exact",
                        value,
                        "1/round",
                        "Second largest modulus of an eigenvalue: decay of disagreement."));
        double[] susceptibility = Society.susceptibility(p, matrix);
        boolean plain = Arrays.stream(susceptibility).allMatch(s -> s == 1);
        boolean given = p.initial() instanceof InitialPart.Given || p.initial() instanceof InitialPart.Even;
        Optional<double[]> start =
                given ? Optional.of(Society.start(p, p.initial().draw(p.agents(), null))) : Optional.empty();
        boolean uncampaigned = alone || p.platform().persuasion() instanceof Persuasion.Zealots;
        if (plain) {
            Consensus.influence(matrix).ifPresent(s -> {
                influence(s);
                if (alone && Period.of(matrix) == 1) {
                    consensus(s, start);
                }
            });
        } else if (uncampaigned) {
            start.flatMap(x -> Stubborn.limit(matrix, susceptibility, x)).ifPresent(this::limits);
        }
    }

    private void influence(double[] s) {
        add(
                "largest_influence",
                Arrays.stream(s).max().orElseThrow(),
                "1",
                "Largest social influence; wise societies have none that stays large.");
        for (int i = 0; i < Quantities.named(p); i++) {
            add("influence_" + (i + 1), s[i], "1", "Social influence of agent " + (i + 1) + ".");
        }
    }

    private void consensus(double[] s, Optional<double[]> start) {
        add(
                "consensus_variance",
                p.initial().variance() * Consensus.variance(s),
                "1",
                "Variance over runs of the opinion that is agreed on.");
        start.ifPresent(x -> add(
                "consensus_exact",
                Consensus.value(s, x),
                "1",
                "Opinion that is agreed on: influence times first opinions."));
    }

    private void limits(double[] limit) {
        add(
                "limit_mean",
                Arrays.stream(limit).average().orElseThrow(),
                "1",
                "Mean of the opinions that averaging with anchors ends at.");
        for (int i = 0; i < Quantities.named(p); i++) {
            add("limit_" + (i + 1), limit[i], "1", "Opinion that agent " + (i + 1) + " ends at.");
        }
    }

    private void voters() {
        boolean drawn = p.platform().feed().preference() == 0;
        boolean complete = p.graph() instanceof GraphPart.Complete && drawn;
        if (complete && alone && p.initial() instanceof InitialPart.Binary law) {
            int ones = law.count(p.agents());
            add(
                    "consensus_time_exact",
                    Voters.time(p.agents(), ones),
                    "rounds",
                    "Expected updates per agent until consensus.");
            add(
                    "consensus_time_asymptotic",
                    Voters.asymptoticTime(p.agents(), ones / (double) p.agents()),
                    "rounds",
                    "The same in large populations.");
        }
        if (regular() && drawn && alone) {
            double share = p.initial() instanceof InitialPart.Binary law
                    ? law.count(p.agents()) / (double) p.agents()
                    : p.initial().mean();
            add("win_probability", share, "1", "Probability that all end with opinion 1: its share at the start.");
        }
        if (complete
                && p.platform().persuasion() instanceof Persuasion.Zealots zealots
                && zealots.first() + zealots.second() > 0) {
            double sum = zealots.first() * zealots.opinion() + zealots.second() * zealots.secondOpinion();
            add(
                    "zealots_mean",
                    sum / (zealots.first() + zealots.second()),
                    "1",
                    "Mean opinion in the long run, expected: that of the zealots.");
        }
    }

    /** Whether all agents have equally many neighbours, whatever is drawn. */
    private boolean regular() {
        return p.graph() instanceof GraphPart.Complete
                || p.graph() instanceof GraphPart.Cycle
                || (p.graph() instanceof GraphPart.Grid grid && grid.torus());
    }

    /**
     * Where a rule keeps the expected mean, contacts with anybody alone move it: each takes strength/agents of the way. Errors
     * cancel out in averages, and draw votes towards one half, as if each look had an error of its own. A round has one error
     * for each pair, so a vote that comes back to somebody, and is told on once more, meets the same error twice.
     */
    private void expectedMean() {
        boolean toAll =
                shown.share() == 1 && (shown.delay() == 0 || (alone && p.update() instanceof UpdatePart.Degroot));
        boolean linear = p.update() instanceof UpdatePart.Degroot || p.update() instanceof UpdatePart.Voter;
        boolean keeps = (p.update() instanceof UpdatePart.Deffuant && open) || (linear && regular() && all && toAll);
        boolean goesOn = p.ending() == OpinionParameters.Ending.REST && flips() > 0;
        boolean fixed = p.ending() == OpinionParameters.Ending.ROUNDS || goesOn || (alone && flips() == 0);
        Persuasion persuasion = p.platform().persuasion();
        if (!keeps || !fixed || persuasion instanceof Persuasion.Zealots || p.rounds() > MOST_ROUNDS) {
            return;
        }
        List<Persuasion.Buyer> buyers = persuasion instanceof Persuasion.RivalCampaigns two
                ? List.of(two.first(), two.second())
                : persuasion instanceof Persuasion.Campaign one ? List.of(one.first()) : List.of();
        if (buyers.stream().allMatch(buyer -> buyer.targets() == Persuasion.Targets.ANYBODY)) {
            add(
                    "expected_mean_opinion",
                    expected(buyers),
                    "1",
                    flips() == 0
                            ? "Mean opinion at the end, exact expectation over runs."
                            : "Mean opinion at the end, expected over runs if every look had an error of its own: a good"
                                    + " approximation where people have many neighbours.");
        }
    }

    /** Probability that a vote is shown as its opposite. */
    private double flips() {
        return p.update() instanceof UpdatePart.Voter ? shown.noise() : 0;
    }

    private double expected(List<Persuasion.Buyer> buyers) {
        double mean = p.initial().mean();
        long[] left = buyers.stream().mapToLong(Persuasion.Buyer::budget).toArray();
        boolean spent = buyers.isEmpty() && flips() == 0;
        double memory = StrictMath.pow(1 - 2 * flips() / p.agents(), p.agents());
        for (int round = 0; round < p.rounds() && !spent; round++) {
            spent = flips() == 0;
            for (int i = 0; i < left.length; i++) {
                Persuasion.Buyer buyer = buyers.get(i);
                long contacts = Math.min(left[i], buyer.contacts());
                left[i] -= contacts;
                spent &= left[i] == 0;
                double kept = StrictMath.pow(1 - buyer.strength() / p.agents(), (double) contacts);
                mean = buyer.opinion() + (mean - buyer.opinion()) * kept;
            }
            mean = 0.5 + (mean - 0.5) * memory;
        }
        return mean;
    }
}
