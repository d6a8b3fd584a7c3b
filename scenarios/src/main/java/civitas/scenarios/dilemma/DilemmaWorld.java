package civitas.scenarios.dilemma;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.RandomTieQLearner;
import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the study of the prisoner's dilemma. Players start from equal values, so they draw among equally good
 * actions: taking the first of them would favour cooperation.
 * <p>Random streams: {@code player-1} and {@code player-2} are the players' own, for exploring and for equally good actions.
 */
final class DilemmaWorld implements World<DilemmaParameters>, Disclosing {
    private static final int PLAYERS = 2;

    private final RandomTieQLearner[] players = new RandomTieQLearner[PLAYERS];
    private final Encounters encounters;
    private Dilemma dilemma;

    DilemmaWorld(DilemmaParameters parameters, Streams streams) {
        dilemma = new Dilemma(parameters.benefit());
        double[] values = new double[Dilemma.ACTIONS];
        Arrays.fill(values, parameters.initialValue());
        for (int player = 0; player < PLAYERS; player++) {
            players[player] = new RandomTieQLearner(
                    values,
                    Dilemma.ACTIONS,
                    parameters.learningRate(),
                    parameters.discountFactor(),
                    new ExponentialExploration(parameters.exploration(), 0),
                    streams.open("player-" + (player + 1)));
        }
        encounters = new Encounters(
                players[0],
                players[1],
                dilemma,
                parameters.platform().feedback(),
                parameters.periods(),
                parameters.burnIn());
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(encounters::play);
    }

    @Override
    public boolean finished() {
        return encounters.finished();
    }

    /** {@inheritDoc} Players keep what they learned. */
    @Override
    public void retune(DilemmaParameters changed) {
        dilemma = new Dilemma(changed.benefit());
        encounters.change(dilemma, changed.platform().feedback());
    }

    @Override
    public List<Gate> channels() {
        return List.of(encounters.othersAction());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("cooperation", () -> encounters.greedy() == Tally.BOTH_COOPERATE ? 1 : 0);
        series.put("payoff_mean", this::lastPayoff);
        series.put("value_cooperate", () -> meanValue(Dilemma.COOPERATE));
        series.put("value_defect", () -> meanValue(Dilemma.DEFECT));
        return series;
    }

    private double lastPayoff() {
        int first = encounters.lastJoint() / Dilemma.ACTIONS;
        int second = encounters.lastJoint() % Dilemma.ACTIONS;
        return (dilemma.payoff(first, second) + dilemma.payoff(second, first)) / PLAYERS;
    }

    private double meanValue(int action) {
        return Arrays.stream(players)
                        .mapToDouble(player -> player.value(Encounters.ALWAYS, action))
                        .sum()
                / PLAYERS;
    }

    @Override
    public Map<String, Double> outcomes() {
        Tally tally = encounters.tally();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("cooperation", tally.preferred(Tally.BOTH_COOPERATE));
        outcomes.put("defection", tally.preferred(Tally.BOTH_DEFECT));
        outcomes.put("cooperation_spell", tally.meanSpell());
        outcomes.put("cooperative_actions", tally.cooperativeActions());
        outcomes.put("payoff_mean", tally.meanPayoff());
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return encounters.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        encounters.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        encounters.restore(in);
    }
}
