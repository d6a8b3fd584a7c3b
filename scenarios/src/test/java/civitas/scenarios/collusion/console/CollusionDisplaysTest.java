package civitas.scenarios.collusion.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.console.parts.Inspectable;
import civitas.scenarios.collusion.CollusionView;
import civitas.scenarios.console.Shown;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollusionDisplaysTest {
    private static final String SWITCHED =
            ", \"interventions\": [{\"at\": 10000, \"set\":" + " {\"platform.prominence\": \"price_directed\"}}]";

    private static Shown run(String parameters, String rest) {
        return new Shown("{\"scenario\": \"collusion\", \"parameters\": {\"exploration_decay\": 4e-5" + parameters + "}"
                + rest + "}");
    }

    private static CollusionView view(Shown shown) {
        return CollusionView.of(shown.simulation().world());
    }

    private static Shown watched(String parameters, String rest, long rounds, String name) {
        Shown shown = run(parameters, rest);
        List<WorldDisplay> displays = new CollusionDisplays().displays(shown.gui());
        shown.play(rounds, 77, displays);
        for (WorldDisplay display : displays) {
            Shown.paint(display.component(), "collusion-" + name + "-" + display.title());
        }
        return shown;
    }

    @Test
    void lookingChangesNothing() {
        Shown alone = run("", SWITCHED);
        alone.play(20_000, 20_000, List.of());
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                watched("", SWITCHED, 20_000, "switched").simulation().world().trajectoryHash());
    }

    @Test
    void everyCellIsTheChoiceInTheStateOfItsPrices() {
        CollusionView view = view(watched("", "", 5_000, "start"));
        StrategyMap map = new StrategyMap(view, new StrategyMap.Choice(1, 0, 0));
        assertEquals(15 * 15, map.cells());
        for (int cell = 0; cell < map.cells(); cell++) {
            int state = map.state(cell);
            assertEquals(view.price(1, view.states().action(state, 1)), map.ownPrice(cell));
            assertEquals(view.price(0, view.states().action(state, 0)), map.rivalPrice(cell));
            assertEquals(view.price(1, view.greedyAction(1, state)), map.greedyPrice(cell));
            assertEquals(cell, map.cellAt(map.ownPrice(cell) + 0.01, map.rivalPrice(cell) - 0.01));
        }
        assertEquals(-1, map.cellAt(0, 0));
        assertEquals(view.state(), map.state(map.cellAt(map.ownNow(), map.rivalNow())), "the state now");
    }

    @Test
    void longerMemoriesAndMoreFirmsShowASliceThroughThePresent() {
        CollusionView view = view(watched(", \"firms\": 3, \"prices\": 3, \"memory\": 2", "", 3_000, "three"));
        for (int lag = 0; lag < 2; lag++) {
            StrategyMap map = new StrategyMap(view, new StrategyMap.Choice(2, 0, lag));
            int weight = lag == 0 ? 1 : 27;
            int differing = 0;
            for (int cell = 0; cell < map.cells(); cell++) {
                int changed = map.state(cell) - view.state();
                differing += changed == 0 ? 0 : 1;
                assertEquals(0, changed % weight, "only the chosen period differs");
                int joint = map.state(cell) / weight % 27;
                assertEquals(
                        view.states().action(view.state() / weight % 27, 1),
                        view.states().action(joint, 1));
            }
            assertEquals(map.cells() - 1, differing);
        }
    }

    @Test
    void firmsWithoutMemoryAndLongGridsAreShownToo() {
        watched(", \"memory\": 0", "", 1_000, "memory-0");
        CollusionView view = view(watched(", \"prices\": 130", "", 1_000, "long-grid"));
        StrategyMap map = new StrategyMap(view, new StrategyMap.Choice(0, 1, 0));
        assertEquals(3, map.every());
        assertEquals(44, map.side());
    }

    /** Pictures of all of them are kept beside the tests' results. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mixing     | , "learner": "exp3"                                              | false
                    one-mixing | , "learner": ["q_learning", "ucb_tuned"]                         | false
                    boltzmann  | , "learner": "boltzmann_q"                                       | true
                    sarsa      | , "learner": "sarsa"                                             | true
                    switching  | , "switch_probability": 0.01, "prices": 6, "firms": 3            | false
                    prominent  | , "platform": {"prominence": "dynamic_price_directed"}           | false
                    unseen     | , "platform": {"rival_prices": "hidden"}                         | true
                    misread    | , "platform": {"rival_prices": "noisy"}                          | false
                    """)
    void otherLearnersAndMarketsAreShownAsFarAsTheyCan(String name, String parameters, boolean settles) {
        CollusionView view = view(watched(parameters, "", 2_000, name));
        assertEquals(settles, view.settles());
        for (int firm = 0; firm < view.firms(); firm++) {
            assertEquals(!view.hasStrategy(firm), Double.isNaN(view.value(firm, view.state(), 0)));
        }
    }

    @Test
    void playSettlesInACycleOfGreedyChoices() {
        CollusionView view = view(watched("", "", 50_000, "later"));
        int[] cycle = LimitPlay.from(view);
        assertTrue(cycle.length > 0);
        int state = cycle[cycle.length - 1]; // with a memory of one period the joint action is the state
        for (int joint : cycle) {
            for (int firm = 0; firm < 2; firm++) {
                assertEquals(view.greedyAction(firm, state), view.states().action(joint, firm));
            }
            state = joint;
        }
    }

    @Test
    void sharesOfPricesAddUp() {
        Shown shown = run("", "");
        LimitPlay.Shares shares = new LimitPlay.Shares(view(shown).states());
        PriceDisplay display = new PriceDisplay();
        shown.play(3_000, 1, List.of(display));
        assertEquals(0, shares.share(0, 0, 15));
        shares.look(view(shown));
        shares.look(view(shown));
        assertEquals(1, shares.looks(), "a period counts once");
        assertEquals(1, shares.share(0, 0, 15), 1e-9);
        assertEquals(1, shares.share(1, 0, 7) + shares.share(1, 7, 8), 1e-9);
    }

    @Test
    void cellsAndFirmsCanBeInspected() {
        CollusionView view = view(watched("", "", 2_000, "inspected"));
        StrategyMap map = new StrategyMap(view, new StrategyMap.Choice(0, 1, 0));
        Inspectable cell = StrategyDisplay.readings(view, map, 17);
        assertEquals(3 + 15, cell.numProperties());
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 3; i < cell.numProperties(); i++) {
            best = Math.max(best, (double) cell.getValue(i));
        }
        assertEquals(view.value(0, map.state(17), view.greedyAction(0, map.state(17))), best);
        Inspectable firm = FirmDisplay.readings(view, 1);
        assertEquals("firm 2", firm.title());
        assertEquals(1.4729, (double) firm.getValue(6), 1e-4); // published Nash price
        assertEquals(1.9250, (double) firm.getValue(7), 1e-4); // published monopoly price
    }

    @Test
    void mapsArePaintedInTheColoursOfTheirPrices() {
        Shown shown = run("", "");
        StrategyDisplay display = new StrategyDisplay(shown.gui());
        shown.play(5_000, 100, List.of(display));
        BufferedImage image = Shown.paint(display.component(), "collusion-map");
        assertEquals(980, image.getWidth());
        assertNotEquals(image.getRGB(5, 5), image.getRGB(250, 250), "a cell, not paper");
    }
}
