package civitas.scenarios.shift;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.shift.PlatformRisk;
import civitas.analysis.shift.Score;
import civitas.analysis.shift.ShiftModel;
import civitas.information.Disclosable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A population and the model that follows it, step by step. */
final class Track {
    private final ShiftParameters parameters;
    private final Population people;
    private final SeenModel seenModel;
    private final double[] x;
    private ShiftModel model;
    private PlatformRisk risk;
    private Training training;
    private double churn = Double.NaN;
    private double churnTotal;
    private double change = Double.NaN;
    private double ratio = Double.NaN;

    Track(ShiftParameters parameters, ShiftModel model, Population people, CounterRandom disclosure) {
        this.parameters = parameters;
        this.people = people;
        x = model.anchor();
        seenModel = new SeenModel(parameters, x, disclosure);
        retune(model, parameters.platform());
        if (training instanceof Training.BestResponse) {
            refit();
        }
        if (immediate()) {
            people.rest(x);
        }
    }

    /** Goes on under other levers; the population's own parameters are changed by whoever calls. */
    void retune(ShiftModel changed, Platform platform) {
        model = changed;
        risk = model.risk();
        training = platform.training();
    }

    /** From now on people see models by another rule. */
    void disclose(Disclosure disclosure) {
        seenModel.change(disclosure, x);
    }

    /** Where people's knowledge of models passes now. */
    Disclosable seen() {
        return seenModel.way();
    }

    private boolean immediate() {
        return parameters.response() == Response.IMMEDIATE;
    }

    /**
     * One time step.
     *
     * @param step how many were played before
     */
    void advance(long step) {
        if (training instanceof Training.Retraining every && step % parameters.rounds(every.interval()) == 0) {
            retrain();
        }
        double[] seen = seenModel.of(step, x);
        if (training instanceof Training.GradientFlow flow) {
            follow(seen, flow.tau());
        } else {
            move(seen);
        }
        if (training instanceof Training.BestResponse) {
            refit();
        }
    }

    private void move(double[] seen) {
        if (immediate()) {
            people.rest(seen);
        } else {
            people.advance(seen);
        }
    }

    private void follow(double[] seen, double tau) {
        if (immediate()) {
            boolean current = Arrays.equals(seen, x);
            descend(risk.gradient(people.measure(), x), tau);
            people.rest(current ? x : seen);
        } else if (people instanceof ClosurePopulation closure && Arrays.equals(seen, x)) {
            closure.advanceTogether(x, tau);
        } else {
            double[] gradient = people.advanceWithGradient(seen, x, model);
            risk.addOwnGradient(x, gradient);
            descend(gradient, tau);
        }
    }

    private void descend(double[] gradient, double tau) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= tau * parameters.step() * gradient[i];
        }
    }

    private void refit() {
        System.arraycopy(risk.minimiser(people.measure(), x), 0, x, 0, x.length);
    }

    private void retrain() {
        double[] old = x.clone();
        refit();
        churn = decides() ? changed(old) : Double.NaN;
        churnTotal += decides() ? churn : 0;
        ratio = (x[0] - old[0]) / change;
        change = x[0] - old[0];
    }

    /** Share of people whom an old model and the present one decide differently, P(A) + P(B) - 2 P(A and B). */
    private double changed(double[] old) {
        double both = people.share((u, v) -> positive(old, u, v) && positive(x, u, v));
        double differ = people.share((u, v) -> positive(old, u, v)) + massBeyond() - 2 * both;
        return Math.max(0, differ);
    }

    /** Whether a model divides people in two. */
    boolean decides() {
        Score score = model.loss().score();
        return score == Score.PRODUCT || (score == Score.DIFFERENCE && x.length == 1);
    }

    private boolean positive(double[] by, double first, double second) {
        return model.loss().score() == Score.PRODUCT
                ? by[0] * first + (by.length == 2 ? by[1] * second : 0) > 0
                : first > by[0];
    }

    /** Share of people decided positively; NaN where models decide nothing. */
    double massBeyond() {
        return decides() ? people.share((u, v) -> positive(x, u, v)) : Double.NaN;
    }

    /** The platform's risk. */
    double risk() {
        return risk.value(people.measure(), x);
    }

    /** The same over a sample of many agents. */
    double sampledRisk() {
        return risk.value(people.sample(), x);
    }

    Population people() {
        return people;
    }

    /** A coordinate of the model in force. */
    double x(int i) {
        return x[i];
    }

    /** Share of people whom the latest retraining decided differently. */
    double churn() {
        return churn;
    }

    /** Sum of that over all retrainings. */
    double churnTotal() {
        return churnTotal;
    }

    /** The latest change of the model by retraining relative to the one before. */
    double ratio() {
        return ratio;
    }

    void save(DataOutput out) throws IOException {
        people.save(out);
        seenModel.save(out);
        for (double coordinate : x) {
            out.writeDouble(coordinate);
        }
        out.writeDouble(churn);
        out.writeDouble(churnTotal);
        out.writeDouble(change);
        out.writeDouble(ratio);
    }

    void restore(DataInput in) throws IOException {
        people.restore(in);
        seenModel.restore(in);
        for (int i = 0; i < x.length; i++) {
            x[i] = in.readDouble();
        }
        churn = in.readDouble();
        churnTotal = in.readDouble();
        change = in.readDouble();
        ratio = in.readDouble();
    }
}
