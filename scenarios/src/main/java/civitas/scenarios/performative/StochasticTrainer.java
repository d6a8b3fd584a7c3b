package civitas.scenarios.performative;

import civitas.analysis.performative.DeploymentMoments;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Stochastic gradient steps on one datum each, deployed at once or only after a number of steps that grows with deployments.
 * Lengths of steps start anew at each lazy deployment.
 */
final class StochasticTrainer implements Trainer {
    private final People people;
    private final RandomGenerator samples;
    private final LongUnaryOperator stepsPerDeployment;
    private final boolean greedy;
    private final DeploymentMoments.Steps lengths;
    private final double[] model;
    private final double[] gradient;
    private long deployment = 1;
    private long steps;

    /**
     * @param start first model, copied
     * @param stepsPerDeployment steps after the k-th deployment that make the next model
     * @param greedy whether every step is deployed instead
     */
    StochasticTrainer(
            People people,
            RandomGenerator samples,
            double[] start,
            LongUnaryOperator stepsPerDeployment,
            boolean greedy,
            DeploymentMoments.Steps lengths) {
        this.people = people;
        this.samples = samples;
        this.stepsPerDeployment = stepsPerDeployment;
        this.greedy = greedy;
        this.lengths = lengths;
        model = start.clone();
        gradient = new double[start.length];
    }

    @Override
    public double[] learn(double[] deployed, double[] shown) {
        people.sampledGradient(model, gradient, samples);
        steps++;
        double length = lengths.length(steps);
        for (int i = 0; i < model.length; i++) {
            model[i] -= length * gradient[i];
        }
        people.clip(model);
        if (greedy) {
            return model.clone();
        }
        if (steps < stepsPerDeployment.applyAsLong(deployment)) {
            return deployed;
        }
        deployment++;
        steps = 0;
        return model.clone();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(deployment);
        out.writeLong(steps);
        for (double value : model) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        deployment = in.readLong();
        steps = in.readLong();
        for (int i = 0; i < model.length; i++) {
            model[i] = in.readDouble();
        }
    }
}
