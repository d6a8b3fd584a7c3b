package civitas.scenarios.opinion;

import civitas.analysis.opinion.ClosedGroups;
import civitas.analysis.opinion.Consensus;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Influence;
import civitas.analysis.opinion.Period;
import civitas.analysis.opinion.Stubborn;
import civitas.analysis.opinion.Voters;
import civitas.information.Disclosure;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where theory says that opinions of one run go, from its graph and first opinions. Nothing is forecast while campaigns or a
 * feed other than all interfere, except that Deffuant's rule keeps the mean whoever meets. Averaging is also forecast if
 * some are shown nothing, or all are shown opinions late; errors in what is shown end all forecasts. So does averaging that
 * goes round for ever; voters are forecast on connected graphs.
 *
 * @param limit what everybody's opinion goes to, {@code double[agent]}, where it is known
 * @param mean mean of that, or what the mean opinion is expected to be; NaN if unknown
 * @param influence social influence in DeGroot's model without zealots where present opinions are shown to all, if it is known
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never modified
record Forecast(Optional<double[]> limit, double mean, Optional<double[]> influence) {
    /** Of what nothing is known. */
    static final Forecast UNKNOWN = new Forecast(Optional.empty(), Double.NaN, Optional.empty());

    static Forecast of(
            OpinionParameters p, Graph graph, Optional<Influence> influence, double[] susceptibility, double[] x) {
        boolean all = p.platform().feed() instanceof Feed.All;
        Persuasion persuasion = p.platform().persuasion();
        boolean alone = persuasion instanceof Persuasion.None;
        Disclosure shown = p.platform().opinions();
        boolean open = shown.equals(Disclosure.FULL);
        if (influence.isPresent() && all && shown.noise() == 0 && (alone || persuasion instanceof Persuasion.Zealots)) {
            boolean plain = p.update() instanceof UpdatePart.Degroot
                    && Arrays.stream(susceptibility).allMatch(s -> s == 1);
            return plain ? consensus(influence.get(), shown.delay(), x) : anchored(influence.get(), susceptibility, x);
        }
        if (p.update() instanceof UpdatePart.Deffuant && alone && open) {
            return new Forecast(Optional.empty(), Arrays.stream(x).average().orElseThrow(), Optional.empty());
        }
        boolean drawn = all || p.platform().feed().preference() == 0;
        if (p.update() instanceof UpdatePart.Voter
                && alone
                && open
                && drawn
                && graph.symmetric()
                && graph.links() > 0
                && ClosedGroups.count(graph) == 1) {
            return new Forecast(Optional.empty(), Voters.winProbability(graph, x), Optional.empty());
        }
        return UNKNOWN;
    }

    private static Forecast consensus(Influence matrix, int delay, double[] x) {
        Optional<double[]> influence =
                Period.of(matrix) == 1 ? Consensus.influence(matrix) : Optional.<double[]>empty();
        if (influence.isEmpty()) {
            return UNKNOWN;
        }
        double[] limit = new double[x.length];
        Arrays.fill(limit, Consensus.value(Consensus.delayed(matrix, influence.get(), delay), x));
        return new Forecast(Optional.of(limit), limit[0], delay == 0 ? influence : Optional.empty());
    }

    private static Forecast anchored(Influence matrix, double[] susceptibility, double[] x) {
        return Stubborn.limit(matrix, susceptibility, x)
                .map(limit -> new Forecast(
                        Optional.of(limit), Arrays.stream(limit).average().orElseThrow(), Optional.empty()))
                .orElse(UNKNOWN);
    }

    /** Largest distance of an opinion from where it goes; NaN if that is unknown. */
    double error(double[] x) {
        if (limit.isEmpty()) {
            return Double.NaN;
        }
        double largest = 0;
        for (int agent = 0; agent < x.length; agent++) {
            largest = Math.max(largest, Math.abs(x[agent] - limit.get()[agent]));
        }
        return largest;
    }
}
