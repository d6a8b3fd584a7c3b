package civitas.scenarios.performative;

import civitas.analysis.performative.AffineFit;
import civitas.analysis.performative.Objective;
import civitas.analysis.performative.PerformativeGame;
import civitas.analysis.performative.QuadraticLosses;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * People whose data are a mean that follows the platforms, plus noise: normal data, or signs of 1/2 with that mean. People
 * who know what is deployed share one mean, which goes the share {@code adaptation} of its way in a round; the others keep the
 * mean without any platform. Finite populations are columns of traits.
 */
final class MeanPeople implements People {
    private final Population population;
    private final double[][] traits;
    private final double[] attention;
    private final double[] position;
    private final double[] rest;
    private final double[] mean;
    private final double[] variance;
    private long round = 1;
    private MeanProblem problem;

    MeanPeople(MeanProblem problem, int people, boolean fresh, RandomGenerator stream) {
        this.problem = problem;
        population = Population.of(people, fresh, stream);
        int means = problem.losses().means();
        traits = new double[means][people];
        attention = new double[people];
        rest = problem.reactions().mean(new double[problem.dimension()]);
        position = rest.clone();
        mean = rest.clone();
        variance = new double[means];
        draw(population.generator(round));
        measure();
    }

    private void populate(long newRound) {
        if (population.differ(round, newRound)) {
            draw(population.generator(newRound));
        }
        round = newRound;
    }

    private void draw(RandomGenerator random) {
        for (double[] column : traits) {
            for (int i = 0; i < column.length; i++) {
                column[i] = problem.data().coin() ? random.nextDouble() : random.nextGaussian();
            }
        }
        for (int i = 0; i < attention.length; i++) {
            attention[i] = random.nextDouble();
        }
    }

    @Override
    public void respond(double[] shown, long newRound) {
        populate(newRound);
        double[] target = problem.reactions().mean(shown);
        for (int k = 0; k < target.length; k++) {
            double pace = problem.data().adaptation();
            position[k] = pace == 1 ? target[k] : position[k] + pace * (target[k] - position[k]);
        }
        measure();
    }

    /** Mean and variance of the data. */
    private void measure() {
        for (int k = 0; k < mean.length; k++) {
            if (population.infinite()) {
                measureContinuum(k);
            } else {
                measurePeople(k);
            }
        }
    }

    private void measureContinuum(int k) {
        double share = problem.data().disclosure();
        double apart = position[k] - rest[k];
        mean[k] = rest[k] + share * apart;
        if (problem.data().coin()) {
            mean[k] = share * MeanProblem.Data.probability(position[k])
                    + (1 - share) * MeanProblem.Data.probability(rest[k])
                    - 0.5;
            variance[k] = 0.25 - mean[k] * mean[k];
        } else {
            double sd = problem.data().sd();
            variance[k] = sd * sd + share * (1 - share) * apart * apart;
        }
    }

    private void measurePeople(int k) {
        int people = population.people();
        double sum = 0;
        for (int i = 0; i < people; i++) {
            sum += datum(k, i);
        }
        mean[k] = sum / people;
        double squares = 0;
        for (int i = 0; i < people; i++) {
            double difference = datum(k, i) - mean[k];
            squares += difference * difference;
        }
        variance[k] = squares / people;
    }

    private double datum(int k, int person) {
        double centre = attention[person] < problem.data().disclosure() ? position[k] : rest[k];
        return datum(centre, traits[k][person]);
    }

    private double datum(double centre, double trait) {
        if (problem.data().coin()) {
            return trait < MeanProblem.Data.probability(centre) ? 0.5 : -0.5;
        }
        return centre + problem.data().sd() * trait;
    }

    /** Of all data of a person; what moves is the probability of a coin, and what stands under a square root. */
    @Override
    public double movingCost() {
        double squares = 0;
        for (int k = 0; k < position.length; k++) {
            double move = position[k] - rest[k];
            if (problem.data().coin()) {
                move = MeanProblem.Data.probability(position[k]) - MeanProblem.Data.probability(rest[k]);
            } else if (problem.game().isEmpty()) {
                move = position[k] * position[k] - rest[k] * rest[k];
            }
            squares += move * move;
        }
        return squares / 2;
    }

    @Override
    public double[] risks(double[] model) {
        double[] risks = new double[problem.platforms()];
        for (int i = 0; i < risks.length; i++) {
            risks[i] = problem.losses().loss(i, model, mean, variance);
        }
        return risks;
    }

    @Override
    public void gradient(double[] model, double[] gradient) {
        problem.losses().gradient(model, mean, gradient);
    }

    @Override
    public double[] retrained(double[] model, Solver solver) {
        QuadraticLosses losses = problem.losses();
        double[] retrained;
        if (losses.linear()) {
            // Linear losses are least at a bound; where the mean is 0 every model is as good.
            retrained = new double[] {
                mean[0] > 0 ? problem.data().lowest() : problem.data().highest()
            };
            retrained[0] = mean[0] == 0 ? model[0] : retrained[0];
        } else if (solver instanceof Solver.Exact) {
            retrained = losses.retrained(mean);
        } else {
            retrained = solver.minimise(new MeanObjective(losses, mean, variance), model);
        }
        clip(retrained);
        return retrained;
    }

    @Override
    public void sampledGradient(double[] model, double[] gradient, RandomGenerator random) {
        double datum;
        if (population.infinite()) {
            double centre = random.nextDouble() < problem.data().disclosure() ? position[0] : rest[0];
            datum = datum(centre, problem.data().coin() ? random.nextDouble() : random.nextGaussian());
        } else {
            datum = datum(0, random.nextInt(population.people()));
        }
        problem.losses().gradient(model, new double[] {datum}, gradient);
    }

    /** Of the coin: a label is predicted if the model has the sign of its datum. */
    @Override
    public double accuracy(double[] model) {
        return problem.data().coin() ? 0.5 + mean[0] * Math.signum(model[0]) : Double.NaN;
    }

    @Override
    public double churn(double[] first, double[] second) {
        return problem.data().coin() ? (first[0] > 0 == second[0] > 0 ? 0 : 1) : Double.NaN;
    }

    @Override
    public void clip(double[] model) {
        for (int i = 0; i < model.length; i++) {
            model[i] = Math.max(problem.data().lowest(), Math.min(problem.data().highest(), model[i]));
        }
    }

    @Override
    public ResponseFit fit() {
        AffineFit affine = new AffineFit(problem.dimension(), mean.length);
        return new ResponseFit() {
            @Override
            public void observe(double[] shown) {
                affine.observe(shown, mean);
            }

            @Override
            public double[] optimum() {
                double[] optimum = new PerformativeGame(problem.losses(), affine.fit()).optimum();
                clip(optimum);
                return optimum;
            }

            @Override
            public void save(DataOutput out) throws IOException {
                affine.save(out);
            }

            @Override
            public void restore(DataInput in) throws IOException {
                affine.restore(in);
            }
        };
    }

    @Override
    public void change(Problem changed) {
        problem = (MeanProblem) changed;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        for (double value : position) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        populate(in.readLong());
        for (int k = 0; k < position.length; k++) {
            position[k] = in.readDouble();
        }
        measure();
    }

    /** The loss of a single platform as a function of its decision. */
    @SuppressWarnings("ArrayRecordComponent") // of one retraining
    private record MeanObjective(QuadraticLosses losses, double[] mean, double[] variance) implements Objective {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double value(double[] model) {
            return losses.loss(0, model, mean, variance);
        }

        @Override
        public void gradient(double[] model, double[] gradient) {
            losses.gradient(model, mean, gradient);
        }

        @Override
        public void hessian(double[] model, double[][] hessian) {
            double[] slope = new double[1];
            double[] origin = new double[1];
            losses.gradient(new double[] {1}, mean, slope);
            losses.gradient(new double[] {0}, mean, origin);
            hessian[0][0] = slope[0] - origin[0];
        }

        @Override
        public double smoothness() {
            double[][] hessian = new double[1][1];
            hessian(new double[1], hessian);
            return hessian[0][0];
        }

        @Override
        public String toString() {
            return "quadratic loss on data of mean " + Arrays.toString(mean);
        }
    }
}
