package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.BuyerTypes;
import civitas.analysis.persuasion.Experiment;
import civitas.analysis.persuasion.Menu;
import civitas.analysis.persuasion.OptimalMenu;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Buyers and the menu that is posted to them. */
final class MarketModel {
    private static final int KEPT = 8;

    private record Problem(TypesPart types, int cells) {}

    /** Solved programmes, kept for the replicates of a run. */
    private static final Map<Problem, Menu> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Problem, Menu> eldest) {
            return size() > KEPT;
        }
    });

    private final GamePart.Selling game;
    private final BuyerTypes types;

    /** @throws IllegalArgumentException if the types are none */
    MarketModel(GamePart.Selling game) {
        this.game = game;
        types = game.types().types();
    }

    BuyerTypes types() {
        return types;
    }

    Menu optimal() {
        return KNOWN.computeIfAbsent(
                new Problem(game.types(), game.cells()), problem -> OptimalMenu.of(types, problem.cells));
    }

    /**
     * The menu that is posted.
     *
     * @throws IllegalArgumentException if it is none
     */
    Menu posted() {
        MenuPart part = game.menu();
        if (part instanceof MenuPart.Optimal) {
            return optimal();
        }
        if (part instanceof MenuPart.Flat) {
            return Menu.flat(OptimalMenu.flatPrice(types));
        }
        if (part instanceof MenuPart.Priced priced) {
            return Menu.flat(priced.price());
        }
        return given(((MenuPart.Given) part).items());
    }

    private static Menu given(String text) {
        List<Experiment> items = Stream.of(MatrixText.of(text, 3))
                .map(row -> new Experiment(row[0], row[1], row[2]))
                .toList();
        return new Menu(items);
    }
}
