package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** People on [0, 1], sorted, with labels that change at a boundary, some of them flipped. */
final class ThresholdPeople implements People {
    private final Population population;
    private final double[] draws;
    private final double[] places;
    private final BitSet flipped = new BitSet();
    private long round = 1;
    private double boundary;
    private ThresholdProblem problem;

    ThresholdPeople(ThresholdProblem problem, Population population, RandomGenerator rashomon) {
        this.problem = problem;
        this.population = population;
        draws = new double[problem.environment().members()];
        Arrays.setAll(draws, i -> rashomon.nextDouble());
        places = new double[population.people()];
        boundary = problem.boundary(0);
        draw(population.generator(round));
    }

    private void draw(RandomGenerator random) {
        Arrays.setAll(places, i -> random.nextDouble());
        Arrays.sort(places);
        flipped.clear();
        for (int i = 0; i < places.length; i++) {
            flipped.set(i, random.nextDouble() < problem.environment().flipProbability());
        }
    }

    @Override
    public void respond(double[] shown, long newRound) {
        if (population.differ(round, newRound)) {
            draw(population.generator(newRound));
        }
        round = newRound;
        boundary = problem.boundary(shown[0]);
    }

    private boolean label(int person) {
        return places[person] > boundary != flipped.get(person);
    }

    /** Share of people below a place. */
    private double below(double place) {
        if (population.infinite()) {
            return Math.max(0, Math.min(1, place));
        }
        int found = Arrays.binarySearch(places, place);
        return (double) (found < 0 ? -found - 1 : found) / places.length;
    }

    private double risk(double threshold) {
        if (population.infinite()) {
            double flip = problem.environment().flipProbability();
            return flip + (1 - 2 * flip) * churn(threshold, boundary);
        }
        int wrong = 0;
        for (int i = 0; i < places.length; i++) {
            wrong += places[i] > threshold == label(i) ? 0 : 1;
        }
        return (double) wrong / places.length;
    }

    private double churn(double first, double second) {
        return Math.abs(below(first) - below(second));
    }

    /** Errors of the threshold below person i, for i from 0 to the number of people. */
    private int[] errors() {
        int[] errors = new int[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            errors[0] += label(i) ? 0 : 1;
        }
        for (int i = 0; i < places.length; i++) {
            errors[i + 1] = errors[i] + (label(i) ? 1 : -1);
        }
        return errors;
    }

    /** Middle of the gap below person i. */
    private double gap(int i) {
        double low = i == 0 ? 0 : places[i - 1];
        double high = i == places.length ? 1 : places[i];
        return (low + high) / 2;
    }

    private static int least(int[] errors) {
        int best = 0;
        for (int i = 1; i < errors.length; i++) {
            best = errors[i] < errors[best] ? i : best;
        }
        return best;
    }

    @Override
    public double movingCost() {
        double move = boundary - problem.environment().boundary();
        return move * move / 2;
    }

    @Override
    public double[] risks(double[] model) {
        return new double[] {risk(model[0])};
    }

    @Override
    public void gradient(double[] model, double[] gradient) {
        throw new UnsupportedOperationException("errors have no gradient, the scenario refuses it");
    }

    @Override
    public double[] retrained(double[] model, Solver solver) {
        double best = population.infinite() ? Math.max(0, Math.min(1, boundary)) : gap(least(errors()));
        return new double[] {best};
    }

    @Override
    public double accuracy(double[] model) {
        return 1 - risk(model[0]);
    }

    @Override
    public double churn(double[] first, double[] second) {
        return churn(first[0], second[0]);
    }

    /** What members of the Rashomon set, drawn uniformly, say of people. */
    Rashomon rashomon() {
        double best;
        double[] members;
        if (population.infinite()) {
            double width = problem.classifiers().halfWidth();
            best = boundary;
            members = Arrays.stream(draws)
                    .map(draw -> boundary + width * (2 * draw - 1))
                    .toArray();
        } else {
            int[] errors = errors();
            int bestGap = least(errors);
            best = gap(bestGap);
            members = members(errors, errors[bestGap] + problem.classifiers().slack() * places.length);
        }
        return Rashomon.of(below(best), Arrays.stream(members).map(this::below).toArray());
    }

    /** Draws among all gaps between people in which a threshold is good enough, by their length. */
    private double[] members(int[] errors, double most) {
        double[] lengths = new double[errors.length];
        double total = 0;
        for (int i = 0; i < errors.length; i++) {
            double low = i == 0 ? 0 : places[i - 1];
            double high = i == places.length ? 1 : places[i];
            total += errors[i] <= most ? high - low : 0;
            lengths[i] = total;
        }
        double all = total;
        return Arrays.stream(draws)
                .map(draw -> {
                    int found = Arrays.binarySearch(lengths, draw * all);
                    int i = found < 0 ? -found - 1 : found + 1;
                    double high = i == places.length ? 1 : places[i];
                    return high - (lengths[i] - draw * all);
                })
                .toArray();
    }

    @Override
    public void change(Problem changed) {
        problem = (ThresholdProblem) changed;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        out.writeDouble(boundary);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        long saved = in.readLong();
        if (population.differ(round, saved)) {
            draw(population.generator(saved));
        }
        round = saved;
        boundary = in.readDouble();
    }
}
