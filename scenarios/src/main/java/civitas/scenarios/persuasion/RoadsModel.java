package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.TwoRoads;
import java.util.Arrays;
import java.util.Optional;

/** Two roads and what is announced about them, as parameters describe it. */
final class RoadsModel {
    private final GamePart.Routing game;
    private final TwoRoads roads;

    /** @throws IllegalArgumentException if probabilities are none */
    RoadsModel(GamePart.Routing game) {
        this.game = game;
        roads = new TwoRoads(
                game.differences().spread(game.states()),
                game.probabilities().spread(game.states()),
                game.riskySlope(),
                game.safeSlope());
    }

    TwoRoads roads() {
        return roads;
    }

    /**
     * The signal that all drivers are sent alike; empty if each is sent a recommendation of its own.
     *
     * @throws IllegalArgumentException if a given one is none
     */
    Optional<Scheme> signal() {
        AnnouncementPart part = game.announcement();
        if (part instanceof AnnouncementPart.None) {
            return Optional.of(Scheme.none(game.states()));
        }
        if (part instanceof AnnouncementPart.Full) {
            return Optional.of(Scheme.full(game.states()));
        }
        if (part instanceof AnnouncementPart.Signal signal) {
            double[][] matrix = MatrixText.of(signal.probabilities(), 0);
            if (matrix.length != game.states()) {
                throw new IllegalArgumentException(
                        "has " + matrix.length + " rows, must have one per state: " + game.states());
            }
            return Optional.of(Scheme.of(matrix));
        }
        return Optional.empty();
    }

    /**
     * Shares to be sent to the risky road, {@code double[state]}, where roads are recommended.
     *
     * @throws IllegalArgumentException if given ones are none
     */
    double[] recommended() {
        String text = ((AnnouncementPart.Recommended) game.announcement()).flows();
        if (text.isBlank()) {
            return roads.privateFlows();
        }
        double[][] rows = MatrixText.of(text, game.states());
        if (rows.length != 1 || !Arrays.stream(rows[0]).allMatch(flow -> flow >= 0 && flow <= 1)) {
            throw new IllegalArgumentException("is '" + text + "', must be one share in [0, 1] per state");
        }
        return rows[0];
    }

    /** Number of different messages. */
    int messages() {
        return signal().map(Scheme::signals).orElse(2);
    }
}
