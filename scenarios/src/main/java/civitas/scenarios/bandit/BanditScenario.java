package civitas.scenarios.bandit;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code strategic-bandit} scenario: see {@link #description()}. */
public final class BanditScenario implements Scenario<BanditParameters> {
    @Override
    public String id() {
        return "strategic-bandit";
    }

    @Override
    public String title() {
        return "Arms that say of themselves what gets them chosen, and platforms that believe it or not";
    }

    @Override
    public String description() {
        return """
                A platform serves one user after the other with one of several arms and learns from rewards what features are \
                worth. It knows of arms only what they claim, and each wants to be chosen. From epoch to epoch arms change \
                their claims along the gradient of their own selections. LinUCB believes them and ends near random choice; \
                the optimistic grim-trigger mechanism, which estimates each arm by itself and drops whoever promises too much, \
                loses nothing.
                Source: Kleine Buening, Saha, Dimitrakakis, Xu, Strategic Linear Contextual Bandits, NeurIPS 2024.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<BanditParameters> parameterType() {
        return BanditParameters.class;
    }

    @Override
    public List<Quantity> outcomes(BanditParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(BanditParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(BanditParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(BanditParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.lowestContext() > parameters.highestContext()) {
            violations.add(new Violation(
                    "lowest_context",
                    "is " + parameters.lowestContext() + ", must be at most highest_context = "
                            + parameters.highestContext()));
        }
        if (parameters.otherFeature() > parameters.ownFeature()) {
            violations.add(new Violation(
                    "other_feature",
                    "is " + parameters.otherFeature() + ", must be at most own_feature = " + parameters.ownFeature()));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(BanditParameters parameters) {
        return OptionalLong.of(parameters.rounds() * (parameters.epochs() + 1L));
    }

    /** Users, what is known of every arm by the learner and its double in replays, and the history of epochs. */
    @Override
    public double memoryBytes(BanditParameters parameters) {
        double d = parameters.dimensions();
        double learners = 2.0 * parameters.arms() * (d * d + 2 * d + 8);
        double history = (parameters.epochs() + 1.0) * (EpochHistory.SHARES + parameters.arms());
        return Double.BYTES * (parameters.rounds() * d + learners + history + 6.0 * parameters.arms() * d);
    }

    @Override
    public World<BanditParameters> create(BanditParameters parameters, Streams streams) {
        return new BanditWorld(parameters, streams);
    }
}
