package civitas.scenarios.performative;

import civitas.analysis.performative.LogisticData;
import civitas.analysis.performative.Objective;
import civitas.analysis.performative.StrategicClassification;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** Applicants for credit, who all move their features by the same vector where they know the score. */
final class CreditPeople implements People {
    private final Population population;
    private final double[] shift;
    private long round = 1;
    private double cost;
    private CreditProblem problem;
    private LogisticData data;
    private StrategicClassification reactions;

    CreditPeople(CreditProblem problem, int people, boolean fresh, RandomGenerator stream) {
        population = Population.of(problem.sampled().isPresent() ? people : 0, fresh, stream);
        this.problem = problem;
        shift = new double[problem.data().features()];
        data = population.infinite() ? problem.data() : sample();
        reactions = CreditProblem.reactions(data, problem.terms());
    }

    private LogisticData sample() {
        return problem.sampled().orElseThrow().draw(population.people(), population.generator(round));
    }

    private void populate(long newRound) {
        boolean others = population.differ(round, newRound);
        round = newRound;
        if (others) {
            data = sample();
            reactions = CreditProblem.reactions(data, problem.terms());
        }
    }

    @Override
    public void respond(double[] shown, long newRound) {
        populate(newRound);
        double[] move = reactions.shift(shown);
        cost = problem.terms().reach() * reactions.jump(shown) / 2;
        for (int j = 0; j < shift.length; j++) {
            shift[j] = (problem.terms().memory() ? shift[j] : 0) + move[j];
        }
    }

    /** sum_j move_j^2/(2 epsilon r_j), the cost under which moves of -epsilon r_j w_j are best. */
    @Override
    public double movingCost() {
        return cost;
    }

    @Override
    public double[] risks(double[] model) {
        return new double[] {reactions.objective(shift).value(model)};
    }

    @Override
    public void gradient(double[] model, double[] gradient) {
        reactions.objective(shift).gradient(model, gradient);
    }

    @Override
    public double[] retrained(double[] model, Solver solver) {
        Objective objective = reactions.objective(shift);
        return solver.minimise(objective, model);
    }

    @Override
    public double accuracy(double[] model) {
        return data.accuracy(model, shift, problem.terms().disclosure());
    }

    @Override
    public double churn(double[] first, double[] second) {
        return data.disagreement(first, second, shift, problem.terms().disclosure());
    }

    @Override
    public void change(Problem changed) {
        problem = (CreditProblem) changed;
        data = population.infinite() ? problem.data() : data;
        reactions = CreditProblem.reactions(data, problem.terms());
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        out.writeDouble(cost);
        for (double value : shift) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        populate(in.readLong());
        cost = in.readDouble();
        for (int j = 0; j < shift.length; j++) {
            shift[j] = in.readDouble();
        }
    }
}
