package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.TwoRoads;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Names, yardsticks and checks of information on roads. */
record RoadsStudy(PersuasionParameters parameters, GamePart.Routing game) implements Study {
    private static final String COST = "cost";
    private static final int MOST_SIGNALS = 64;
    private static final String BY_STATE = "; mean by state, weighted by the probabilities of states.";

    @Override
    public List<Quantity> outcomes() {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("mean_cost", COST, "Mean cost of drivers" + BY_STATE));
        outcomes.add(Quantity.of("saving", COST, "Equilibrium cost if nothing is told less that."));
        outcomes.add(Quantity.of("excess", COST, "Mean cost less that of the social optimum."));
        outcomes.add(Quantity.of("informed_cost", COST, "Mean cost of drivers who get messages" + BY_STATE));
        outcomes.add(Quantity.of("uninformed_cost", COST, "Mean cost of drivers who get none" + BY_STATE));
        outcomes.add(Quantity.of("value_of_information", COST, "Uninformed less informed cost."));
        outcomes.add(
                Quantity.of("obeyed", "1", "Share of recommendations that are followed; where roads are recommended."));
        outcomes.add(
                Quantity.of(
                        "disobedience_gain",
                        COST,
                        "What taking the other road than recommended saved, for the recommendation where that is more; 0 if it cost more."));
        for (int state = 1; state <= game.states(); state++) {
            outcomes.add(Quantity.detail("flow_" + state, "1", "Share on the risky road in state " + state + "."));
        }
        return List.copyOf(outcomes);
    }

    @Override
    public List<Quantity> series() {
        return List.of(
                Quantity.of("flow", "1", "Share of drivers on the risky road in this round."),
                Quantity.of("cost", COST, "Mean cost of drivers in this round."),
                Quantity.of("difference", COST, "z of this round."));
    }

    @Override
    public List<Benchmark> benchmarks() {
        RoadsModel model = new RoadsModel(game);
        TwoRoads roads = model.roads();
        List<Benchmark> benchmarks = new ArrayList<>();
        addPublic(benchmarks, roads);
        double[] best = roads.privateFlows();
        double[] optimum = roads.optimumFlows();
        addPrivate(benchmarks, roads, best);
        addOptimum(benchmarks, roads, optimum);
        for (int state = 0; state < game.states(); state++) {
            String of = " share on the risky road in state " + (state + 1) + ".";
            benchmarks.add(
                    new Benchmark("best_private_flow_" + (state + 1), best[state], "1", "Best recommended" + of));
            benchmarks.add(new Benchmark("optimum_flow_" + (state + 1), optimum[state], "1", "Socially optimal" + of));
        }
        addInformed(benchmarks, roads);
        addInForce(benchmarks, model);
        return List.copyOf(benchmarks);
    }

    private void addPublic(List<Benchmark> benchmarks, TwoRoads roads) {
        add(benchmarks, "none_cost", roads.publicCost(Scheme.none(game.states())), "Wardrop cost if nothing is told.");
        add(
                benchmarks,
                "full_cost",
                roads.publicCost(Scheme.full(game.states())),
                "Wardrop cost if all is told, which no other public signal beats.");
    }

    private static void addPrivate(List<Benchmark> benchmarks, TwoRoads roads, double[] best) {
        add(
                benchmarks,
                "best_private_cost",
                roads.cost(best),
                "Cost of the best private recommendations that are obeyed.");
        add(
                benchmarks,
                "best_private_gain",
                Math.max(0, roads.disobedienceGain(best)),
                "Most that a driver gains by disobeying them; 0 if it loses.");
    }

    private static void addOptimum(List<Benchmark> benchmarks, TwoRoads roads, double[] optimum) {
        add(benchmarks, "social_optimum", roads.cost(optimum), "Least cost of any flows.");
        add(
                benchmarks,
                "optimum_gain",
                roads.disobedienceGain(optimum),
                "Most that a driver gains by disobeying recommendations of the optimum; they are obeyed if it is not above 0.");
    }

    private void addInformed(List<Benchmark> benchmarks, TwoRoads roads) {
        Scheme full = Scheme.full(game.states());
        double share = roads.bestShare(full);
        benchmarks.add(
                new Benchmark("best_informed_share", share, "1", "Share of drivers to whom it is best to tell all."));
        add(
                benchmarks,
                "best_informed_cost",
                roads.informed(full, share).cost(),
                "Cost if that share is told all and the others nothing.");
    }

    private static void add(List<Benchmark> benchmarks, String name, double value, String description) {
        benchmarks.add(new Benchmark(name, value, COST, description));
    }

    /** Equilibrium of the announcement in force, where it has a form: public signals, and recommendations to all. */
    private void addInForce(List<Benchmark> benchmarks, RoadsModel model) {
        double reach = parameters.platform().reach();
        double noise = parameters.platform().message().noise();
        if (model.signal().isPresent()) {
            Scheme signal = model.signal().get();
            Scheme arriving = signal.signals() == 1 ? signal : signal.flipped(noise);
            addEquilibrium(benchmarks, model.roads().informed(arriving, reach));
        } else if (reach == 1 && noise == 0) {
            double[] flows = model.recommended();
            add(benchmarks, "recommended_cost", model.roads().cost(flows), "Cost if everybody does as recommended.");
            add(
                    benchmarks,
                    "recommended_gain",
                    model.roads().disobedienceGain(flows),
                    "Most that a driver gains by disobeying what is recommended; obeyed if it is not above 0.");
        }
    }

    private static void addEquilibrium(List<Benchmark> benchmarks, TwoRoads.Equilibrium found) {
        add(benchmarks, "equilibrium_cost", found.cost(), "Wardrop cost of the announcement in force.");
        add(benchmarks, "equilibrium_informed", found.informed(), "Cost there of a driver who gets the message.");
        add(benchmarks, "equilibrium_uninformed", found.uninformed(), "Cost there of a driver who does not.");
        add(
                benchmarks,
                "equilibrium_value",
                found.valueOfInformation(),
                "What the message is worth to one driver there.");
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        Study.checkNoise(parameters, violations);
        Study.checkDistribution("game.probabilities", game.probabilities().spread(game.states()), violations);
        if (violations.isEmpty()) {
            Study.attempt(announcement(), violations, this::checkAnnouncement);
        }
        if (violations.isEmpty()) {
            Study.checkNoise(parameters, new RoadsModel(game).messages(), violations);
        }
        return violations;
    }

    /** Path of what is given of the announcement, if anything is. */
    private String announcement() {
        String path = "game.announcement";
        if (game.announcement() instanceof AnnouncementPart.Signal) {
            return path + ".probabilities";
        }
        return game.announcement() instanceof AnnouncementPart.Recommended ? path + ".flows" : path;
    }

    private void checkAnnouncement() {
        RoadsModel model = new RoadsModel(game);
        int signals = model.messages();
        if (model.signal().isEmpty()) {
            model.recommended();
        }
        if (signals > MOST_SIGNALS) {
            throw new IllegalArgumentException("has " + signals + " signals, must have at most " + MOST_SIGNALS);
        }
    }

    /** Messages as sent and as kept, and a number and a count for each message, by driver. */
    @Override
    public double memoryBytes() {
        double contexts = new RoadsModel(game).messages() + 1.0;
        double kept = 2.0 + parameters.platform().message().delay();
        double perDriver = Double.BYTES * kept + Integer.BYTES + contexts * (Double.BYTES + Integer.BYTES) + 2;
        return 20_000 + game.drivers() * perDriver;
    }

    @Override
    public World<PersuasionParameters> create(Streams streams) {
        return new RoadsWorld(parameters, game, streams);
    }
}
