package civitas.scenarios.performative;

import civitas.analysis.performative.Objective;
import civitas.analysis.performative.RegressionFit;
import civitas.analysis.performative.RegressionMoments;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** People with normal features and a label that moves with the model; finite populations are columns of numbers. */
final class RegressionPeople implements People {
    private final Population population;
    private final double[][] features;
    private final double[] noise;
    private final double[] attention;
    private final double[][] root;
    private long round = 1;
    private double move;
    private RegressionProblem problem;
    private RegressionMoments moments;

    RegressionPeople(RegressionProblem problem, int people, boolean fresh, RandomGenerator stream) {
        this.problem = problem;
        population = Population.of(people, fresh, stream);
        features = new double[problem.dimension()][people];
        noise = new double[people];
        attention = new double[people];
        root = new CholeskyDecomposition(new Array2DRowRealMatrix(problem.covariance()))
                .getL()
                .getData();
        draw(population.generator(round));
        measure();
    }

    private void draw(RandomGenerator random) {
        double[] independent = new double[features.length];
        for (int i = 0; i < noise.length; i++) {
            for (int j = 0; j < independent.length; j++) {
                independent[j] = random.nextGaussian();
            }
            for (int j = 0; j < independent.length; j++) {
                double sum = 0;
                for (int k = 0; k <= j; k++) {
                    sum += root[j][k] * independent[k];
                }
                features[j][i] = sum;
            }
            noise[i] = Math.sqrt(problem.noiseVariance()) * random.nextGaussian();
            attention[i] = random.nextDouble();
        }
    }

    @Override
    public void respond(double[] shown, long newRound) {
        if (population.differ(round, newRound)) {
            draw(population.generator(newRound));
        }
        round = newRound;
        move = problem.move(shown);
        measure();
    }

    private void measure() {
        moments = population.infinite() ? exactMoments() : sampleMoments();
    }

    private RegressionMoments exactMoments() {
        int dimension = problem.dimension();
        double[][] covariance = problem.covariance();
        double[] products = new double[dimension];
        double share = problem.disclosure();
        double explained = 0;
        for (int j = 0; j < dimension; j++) {
            for (int k = 0; k < dimension; k++) {
                products[j] += covariance[j][k] * problem.coefficients()[k];
            }
            explained += products[j] * problem.coefficients()[j];
        }
        return new RegressionMoments(
                new double[dimension],
                share * move,
                covariance,
                products,
                explained + share * move * move + problem.noiseVariance());
    }

    private RegressionMoments sampleMoments() {
        int dimension = problem.dimension();
        int people = population.people();
        double[] coefficients = problem.coefficients();
        double[] means = new double[dimension];
        double[][] squares = new double[dimension][dimension];
        double[] products = new double[dimension];
        double labels = 0;
        double squaredLabels = 0;
        for (int i = 0; i < people; i++) {
            double label = noise[i] + (attention[i] < problem.disclosure() ? move : 0);
            for (int j = 0; j < dimension; j++) {
                label += coefficients[j] * features[j][i];
            }
            labels += label / people;
            squaredLabels += label * label / people;
            for (int j = 0; j < dimension; j++) {
                double weighted = features[j][i] / people;
                means[j] += weighted;
                products[j] += weighted * label;
                for (int k = 0; k < dimension; k++) {
                    squares[j][k] += weighted * features[k][i];
                }
            }
        }
        return new RegressionMoments(means, labels, squares, products, squaredLabels);
    }

    @Override
    public double movingCost() {
        return move * move / 2;
    }

    @Override
    public double[] risks(double[] model) {
        return new double[] {moments.risk(model)};
    }

    @Override
    public void gradient(double[] model, double[] gradient) {
        moments.gradient(model, gradient);
    }

    @Override
    public double[] retrained(double[] model, Solver solver) {
        return solver instanceof Solver.Exact
                ? moments.leastSquares()
                : solver.minimise(new SquaredLoss(moments), model);
    }

    @Override
    public ResponseFit fit() {
        RegressionFit fit = new RegressionFit(problem.dimension());
        return new ResponseFit() {
            @Override
            public void observe(double[] shown) {
                fit.observe(shown, moments);
            }

            @Override
            public double[] optimum() {
                return fit.optimum();
            }

            @Override
            public void save(DataOutput out) throws IOException {
                fit.save(out);
            }

            @Override
            public void restore(DataInput in) throws IOException {
                fit.restore(in);
            }
        };
    }

    @Override
    public void change(Problem changed) {
        problem = (RegressionProblem) changed;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        out.writeDouble(move);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        long saved = in.readLong();
        if (population.differ(round, saved)) {
            draw(population.generator(saved));
        }
        round = saved;
        move = in.readDouble();
        measure();
    }

    private record SquaredLoss(RegressionMoments moments) implements Objective {
        @Override
        public int dimension() {
            return moments.featuresTimesLabel().length;
        }

        @Override
        public double value(double[] model) {
            return moments.risk(model);
        }

        @Override
        public void gradient(double[] model, double[] gradient) {
            moments.gradient(model, gradient);
        }

        @Override
        public void hessian(double[] model, double[][] hessian) {
            for (int j = 0; j < hessian.length; j++) {
                hessian[j] = moments.squaredFeatures()[j].clone();
            }
        }

        /** Mean squared length of features, at least the largest eigenvalue. */
        @Override
        public double smoothness() {
            double trace = 0;
            for (int j = 0; j < dimension(); j++) {
                trace += moments.squaredFeatures()[j][j];
            }
            return trace;
        }
    }
}
