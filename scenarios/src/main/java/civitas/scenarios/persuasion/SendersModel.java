package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Receiver;
import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.SenderGame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A game of persuasion as parameters describe it, with the schemes that senders who do not learn are committed to. */
final class SendersModel {
    private final GamePart.Persuasion game;
    private final double[] prior;
    private final Receiver receiver;
    private final double[][] payoffs;

    /** @throws IllegalArgumentException if the prior or a table is none */
    SendersModel(GamePart.Persuasion game) {
        this.game = game;
        prior = game.prior().spread(game.states());
        receiver = game.receiver().receiver(game.states());
        payoffs = game.receiver().payoffs(game.states());
        game(0);
    }

    double[] prior() {
        return prior;
    }

    Receiver receiver() {
        return receiver;
    }

    /** A sender's payoff, {@code double[action][state]}. */
    double[][] payoffs(int sender) {
        double interest = game.interests().at(sender);
        return Arrays.stream(payoffs)
                .map(row -> Arrays.stream(row).map(each -> interest * each).toArray())
                .toArray(double[][]::new);
    }

    /** The game as a sender sees it. */
    SenderGame game(int sender) {
        return new SenderGame(prior, receiver, payoffs(sender));
    }

    /**
     * What a sender who does not learn is committed to; nothing said by one who does.
     *
     * @throws IllegalArgumentException if a given scheme is none
     */
    Scheme scheme(int sender) {
        SchemePart part = game.schemes().at(sender);
        if (part instanceof SchemePart.Full) {
            return Scheme.full(prior.length);
        }
        if (part instanceof SchemePart.Optimal) {
            return game(sender).optimal();
        }
        if (part instanceof SchemePart.Given given) {
            double[][] matrix = MatrixText.of(given.probabilities(), 0);
            if (matrix.length != prior.length) {
                throw new IllegalArgumentException(
                        "has " + matrix.length + " rows, must have one per state: " + prior.length);
            }
            return Scheme.of(matrix);
        }
        return Scheme.none(prior.length);
    }

    /** All of them. */
    List<Scheme> schemes() {
        List<Scheme> schemes = new ArrayList<>();
        for (int sender = 0; sender < game.senders(); sender++) {
            schemes.add(scheme(sender));
        }
        return schemes;
    }

    /** Whether some sender learns. */
    boolean learns() {
        return game.schemes().values().stream().anyMatch(SchemePart.Learned.class::isInstance);
    }

    /** Joint scheme of all senders but one. */
    static Scheme others(List<Scheme> schemes, int sender) {
        List<Scheme> others = new ArrayList<>(schemes);
        int states = others.remove(sender).states();
        others.add(Scheme.none(states));
        return Scheme.joint(others);
    }

    /** Joint scheme as it arrives. */
    static Scheme arriving(List<Scheme> schemes, double noise) {
        return Scheme.joint(schemes.stream().map(each -> arriving(each, noise)).toList());
    }

    /** A scheme with one signal says nothing whatever becomes of it. */
    private static Scheme arriving(Scheme scheme, double noise) {
        return scheme.signals() == 1 ? scheme : scheme.flipped(noise);
    }
}
