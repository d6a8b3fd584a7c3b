package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.BuyerTypes;
import civitas.analysis.persuasion.Experiment;
import civitas.analysis.persuasion.Menu;
import civitas.analysis.persuasion.OptimalMenu;
import civitas.analysis.persuasion.TwoTypeForms;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names, yardsticks and checks of the market for information. */
record MarketStudy(PersuasionParameters parameters, GamePart.Selling game) implements Study {
    private static final String MONEY = "payoff";
    private static final int MOST_ITEMS = 100;

    @Override
    public List<Quantity> outcomes() {
        return List.of(
                Quantity.of("revenue", MONEY, "Revenue per buyer, whether it buys or not."),
                Quantity.of("sold", "1", "Share of buyers who buy something."),
                Quantity.of("sold_full", "1", "Share of buyers who buy full information."),
                Quantity.of("right", "1", "Share of buyers who name the state."),
                Quantity.of(
                        "surplus",
                        MONEY,
                        "What buyers gain by the market: being right, less prices, less the chance of being right alone."));
    }

    @Override
    public List<Quantity> series() {
        return List.of(
                Quantity.of("revenue", MONEY, "Revenue per buyer of this round."),
                Quantity.of("sold", "1", "Share of buyers of this round who buy something."),
                Quantity.of("right", "1", "Share of buyers of this round who name the state."));
    }

    @Override
    public List<Benchmark> benchmarks() {
        MarketModel model = new MarketModel(game);
        BuyerTypes types = model.types();
        List<Benchmark> benchmarks = new ArrayList<>();
        addBest(benchmarks, types, model.optimal());
        addItems(benchmarks, model.optimal());
        addForms(benchmarks);
        double noise = parameters.platform().message().noise();
        double posted = model.posted().flipped(noise).revenue(types);
        add(
                benchmarks,
                "posted_revenue",
                parameters.platform().reach() * posted,
                "Exact revenue per buyer of the menu in force.");
        addValues(benchmarks, types);
        return List.copyOf(benchmarks);
    }

    private static void addBest(List<Benchmark> benchmarks, BuyerTypes types, Menu optimal) {
        add(
                benchmarks,
                "optimal_revenue",
                optimal.revenue(types),
                "Most that a menu earns per buyer, by linear programme; on atoms where types are continuous.");
        double flat = OptimalMenu.flatPrice(types);
        add(benchmarks, "flat_price", flat, "Price at which full information alone earns most.");
        add(benchmarks, "flat_revenue", Menu.flat(flat).revenue(types), "What that earns per buyer.");
    }

    private static void addValues(List<Benchmark> benchmarks, BuyerTypes types) {
        add(
                benchmarks,
                "full_value",
                types.mean(belief -> Math.min(belief, 1 - belief)),
                "Mean value of full information to buyers.");
        benchmarks.add(new Benchmark(
                "alone_right",
                types.mean(belief -> Math.max(belief, 1 - belief)),
                "1",
                "Probability of naming the state without buying."));
    }

    private static void add(List<Benchmark> benchmarks, String name, double value, String description) {
        benchmarks.add(new Benchmark(name, value, MONEY, description));
    }

    private static void addItems(List<Benchmark> benchmarks, Menu optimal) {
        benchmarks.add(new Benchmark(
                "optimal_items", optimal.items().size(), "items", "Experiments on the optimal menu, prices above 0."));
        double best = optimal.items().stream()
                .mapToDouble(item -> Math.min(item.x(), item.y()))
                .max()
                .orElse(0);
        benchmarks.add(new Benchmark(
                "optimal_best", best, "1", "Least accuracy of the most accurate experiment on it; 1 if it tells all."));
        optimal.items().stream()
                .filter(Experiment::isFull)
                .findFirst()
                .ifPresent(item ->
                        add(benchmarks, "optimal_full_price", item.price(), "Price of full information on it."));
        optimal.items().stream()
                .filter(item -> !item.isFull())
                .min(Comparator.comparingDouble(Experiment::price))
                .ifPresent(item -> {
                    add(benchmarks, "optimal_partial_price", item.price(), "Price of its cheapest other experiment.");
                    benchmarks.add(new Benchmark(
                            "optimal_partial_x", item.x(), "1", "P(names state 1 | state 1) of that experiment."));
                    benchmarks.add(new Benchmark(
                            "optimal_partial_y", item.y(), "1", "P(names state 2 | state 2) of that experiment."));
                });
    }

    private void addForms(List<Benchmark> benchmarks) {
        if (game.types() instanceof TypesPart.Uniform) {
            add(benchmarks, "closed_revenue", 0.125, "Most that a menu earns, in closed form: all at 1/4.");
        }
        if (game.types() instanceof TypesPart.Finite finite && finite.count() == 2) {
            double low = finite.beliefs().at(0);
            double high = finite.beliefs().at(1);
            if (low > 0 && low < 1 - high && high > 0.5 && high < 1) {
                TwoTypeForms forms =
                        new TwoTypeForms(high, low, finite.weights().at(1));
                add(benchmarks, "closed_revenue", forms.revenue(), "Most that a menu earns, in closed form.");
            }
        }
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        Study.checkNoise(parameters, violations);
        checkTypes(violations);
        if (violations.isEmpty() && game.menu() instanceof MenuPart.Given) {
            Study.attempt("game.menu.items", violations, this::checkItems);
        }
        return violations;
    }

    private void checkTypes(List<Violation> violations) {
        if (game.types() instanceof TypesPart.Finite finite) {
            List<Violation> own = new ArrayList<>();
            Study.checkDistribution("game.types.weights", finite.weights().spread(finite.count()), own);
            if (own.isEmpty()) {
                Study.attempt("game.types.beliefs", own, () -> game.types().types());
            }
            violations.addAll(own);
        } else {
            Study.attempt("game.types", violations, () -> game.types().types());
        }
    }

    private void checkItems() {
        int items = new MarketModel(game).posted().items().size();
        if (items > MOST_ITEMS) {
            throw new IllegalArgumentException("has " + items + " experiments, must have at most " + MOST_ITEMS);
        }
    }

    /** Results as sent and as kept, states and beliefs, by buyer; cells of the distribution; the linear programme. */
    @Override
    public double memoryBytes() {
        double kept = 5.0 + parameters.platform().message().delay();
        double atoms = game.types() instanceof TypesPart.Finite finite ? finite.count() : game.cells();
        return 400_000 + game.buyers() * kept * Double.BYTES + 3000 * atoms;
    }

    @Override
    public World<PersuasionParameters> create(Streams streams) {
        return new MarketWorld(parameters, game, streams);
    }
}
