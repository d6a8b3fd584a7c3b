package civitas.scenarios.persuasion;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.persuasion.Experiment;
import civitas.analysis.persuasion.Menu;
import civitas.information.Reader;
import civitas.kernel.Streams;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One replicate of the market for information. Every round buyers with beliefs of their own choose from the menu; results
 * come through the channel, and whom it does not reach in time does not buy. Random stream {@code buyers} keys beliefs,
 * states and results by round and buyer.
 */
final class MarketWorld extends GameWorld {
    private static final int REVENUE = 0;
    private static final int SOLD = 1;
    private static final int FULL = 2;
    private static final int RIGHT = 3;
    private static final int SURPLUS = 4;
    private static final int QUANTITIES = 5;

    private static final int SKETCHED = 6;
    private static final int BELIEF = 0;
    private static final int STATE = 1;
    private static final int RESULT = 2;

    private final CounterRandom random;
    private final double[] belief;
    private final boolean[] first;
    private final int[] choice;
    private final double[] results;
    private MarketModel model;
    /** What is sold, and what of it arrives. */
    private Menu sold;

    private Menu arriving;

    MarketWorld(PersuasionParameters parameters, GamePart.Selling game, Streams streams) {
        super(
                parameters,
                streams,
                game.buyers(),
                new MarketStudy(parameters, game)
                        .series().stream().map(Quantity::name).toList(),
                QUANTITIES);
        random = new CounterRandom(streams.open("buyers").nextLong());
        belief = new double[game.buyers()];
        first = new boolean[game.buyers()];
        choice = new int[game.buyers()];
        results = new double[game.buyers()];
        model = new MarketModel(game);
        change(parameters);
    }

    @Override
    void change(PersuasionParameters changed) {
        model = new MarketModel((GamePart.Selling) changed.game());
        sold = model.posted();
        arriving = sold.flipped(changed.platform().message().noise());
    }

    @Override
    void play(long number) {
        long key = random.key(number);
        for (int buyer = 0; buyer < belief.length; buyer++) {
            belief[buyer] = model.types().quantile(CounterRandom.uniform(key, buyer, BELIEF));
            first[buyer] = CounterRandom.uniform(key, buyer, STATE) < belief[buyer];
            choice[buyer] = arriving.choice(belief[buyer]);
            results[buyer] = result(buyer, CounterRandom.uniform(key, buyer, RESULT));
        }
        publish(results);
        trade();
    }

    /** 1 if the chosen experiment names the first state. */
    private double result(int buyer, double uniform) {
        if (choice[buyer] == Menu.NOTHING) {
            return 0;
        }
        Experiment item = sold.items().get(choice[buyer]);
        return uniform < (first[buyer] ? item.x() : 1 - item.y()) ? 1 : 0;
    }

    private void trade() {
        double[] sums = new double[QUANTITIES];
        for (int buyer = 0; buyer < belief.length; buyer++) {
            boolean names = belief[buyer] > 0.5;
            double price = 0;
            Reader reader = show(buyer);
            if (choice[buyer] != Menu.NOTHING && isTimely(reader)) {
                Experiment item = arriving.items().get(choice[buyer]);
                price = item.price();
                names = names(item, belief[buyer], message(reader.read(reader.latest(), buyer), 2) == 1);
                sums[SOLD]++;
                sums[FULL] += sold.items().get(choice[buyer]).isFull() ? 1 : 0;
            }
            double right = names == first[buyer] ? 1 : 0;
            sums[REVENUE] += price;
            sums[RIGHT] += right;
            sums[SURPLUS] += right - price - Math.max(belief[buyer], 1 - belief[buyer]);
            mix(names ? price + 1 : -price);
        }
        for (int i = 0; i < QUANTITIES; i++) {
            measure(i, sums[i], belief.length);
        }
        read(0, sums[REVENUE] / belief.length);
        read(1, sums[SOLD] / belief.length);
        read(2, sums[RIGHT] / belief.length);
    }

    /** Whether the first state is the likelier one after a result. */
    private static boolean names(Experiment item, double belief, boolean result) {
        double ifFirst = result ? item.x() : 1 - item.x();
        double ifSecond = result ? 1 - item.y() : item.y();
        return belief * ifFirst > (1 - belief) * ifSecond;
    }

    /** What the first items leave to buyers, by belief. */
    @Override
    Sketch sketch() {
        List<Sketch.Line> lines = new ArrayList<>();
        for (Experiment item :
                arriving.items().subList(0, Math.min(SKETCHED, arriving.items().size()))) {
            String name = String.format(Locale.ROOT, "x %.3f, y %.3f, price %.3f", item.x(), item.y(), item.price());
            lines.add(Sketch.curve(name, at -> item.right(at) - Math.max(at, 1 - at) - item.price()));
        }
        lines.add(Sketch.curve("buying nothing", at -> 0));
        return new Sketch("What the menu leaves to buyers", "belief in state 1", "gain less price", lines);
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("revenue", measured().of(REVENUE));
        outcomes.put("sold", measured().of(SOLD));
        outcomes.put("sold_full", measured().of(FULL));
        outcomes.put("right", measured().of(RIGHT));
        outcomes.put("surplus", measured().of(SURPLUS));
        return outcomes;
    }
}
