package civitas.scenarios.performative;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * One replicate. In a round those people to whom it is disclosed get to know the model in force and react, the platform sees the data and, in every
 * {@code cadence}-th round, learns; what it deploys is in force from then on. A model that has left all bounds ends the run.
 * <p>Random streams: {@code people} decides who is there, {@code samples} the data of stochastic steps, {@code probes} the
 * models of two-stage optimisation, {@code disclosure} what people get to know, {@code rashomon} which classifiers
 * are compared.
 */
final class PerformativeWorld implements World<PerformativeParameters>, Disclosing {
    /** Models beyond this have diverged; squares of them are still numbers. */
    private static final double BEYOND = 1e100;

    private final Shape shape;
    private final People people;
    private final Trainers trainers;
    private final RandomGenerator disclosure;
    private final Progress progress;
    private final Gate known = new Gate("platform.disclosure");
    private PerformativeParameters parameters;
    private Problem problem;
    private Trainer trainer;
    private double[] deployed;
    private long hash = TrajectoryHash.EMPTY;

    PerformativeWorld(PerformativeParameters parameters, Streams streams) {
        this.parameters = parameters;
        shape = Shape.of(parameters.environment());
        problem = Problem.of(parameters);
        people = problem.people(parameters, streams);
        trainers = new Trainers(people, streams.open("samples"), streams.open("probes"));
        disclosure = streams.open("disclosure");
        progress = new Progress(shape.dimension());
        deployed = start();
        known.open(parameters.platform().disclosure() > 0);
        trainer = trainers.of(parameters.procedure(), problem, deployed);
        progress.startDistance = distance(problem.stablePoint(), deployed);
    }

    private double[] start() {
        double[] model = new double[shape.dimension()];
        if (parameters.start() instanceof Start.Constant constant) {
            Arrays.fill(model, constant.level());
            people.clip(model);
            return model;
        }
        return people.retrained(model, solver(parameters.procedure()));
    }

    private static Solver solver(Procedure procedure) {
        return procedure instanceof Procedure.RepeatedRiskMinimisation retraining
                ? retraining.solver()
                : new Solver.Exact();
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        long round = progress.rounds() + 1;
        double[] shown = shown();
        if (known.isOpen()) {
            people.respond(Arrays.stream(shown).map(known::read).toArray(), round);
        } else {
            people.stay(round);
        }
        progress.addRound(Problem.mean(people.risks(deployed)), people.accuracy(deployed));
        if (round % parameters.platform().cadence() == 0 && !diverged()) {
            deploy(trainer.learn(deployed, shown));
        }
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, deployed), progress.risk);
    }

    private double[] shown() {
        double noise = parameters.platform().disclosureNoise();
        double[] shown = deployed.clone();
        for (int i = 0; noise > 0 && i < shown.length; i++) {
            shown[i] += noise * disclosure.nextGaussian();
        }
        return shown;
    }

    private void deploy(double[] next) {
        if (next == deployed) {
            return;
        }
        progress.addDeployment(deployed, next, people.churn(deployed, next));
        deployed = next;
        if (Double.isNaN(progress.roundsToStable)
                && distance(problem.stablePoint(), deployed) < Quantities.NEAR * progress.startDistance) {
            progress.roundsToStable = progress.rounds();
        }
    }

    private boolean diverged() {
        for (double value : deployed) {
            if (!(Math.abs(value) < BEYOND)) {
                return true;
            }
        }
        return false;
    }

    /** Euclidean distance, NaN where there is no such point. */
    private static double distance(Optional<double[]> point, double[] model) {
        if (point.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < model.length; i++) {
            double difference = model[i] - point.get()[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean finished() {
        return progress.rounds() >= parameters.rounds() || diverged();
    }

    /** {@inheritDoc} Another procedure begins anew at the model in force. */
    @Override
    public void retune(PerformativeParameters changed) {
        problem = Problem.of(changed);
        people.change(problem);
        known.open(changed.platform().disclosure() > 0);
        if (!changed.procedure().equals(parameters.procedure())) {
            trainer = trainers.of(changed.procedure(), problem, deployed);
        }
        parameters = changed;
    }

    @Override
    public List<Gate> channels() {
        return List.of(known);
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        for (int i = 0; i < Quantities.shown(shape); i++) {
            int coordinate = i;
            series.put(shape.theta(i), () -> deployed[coordinate]);
        }
        series.put("performative_risk", () -> progress.risk);
        series.put("gap", () -> Double.isNaN(progress.gap) ? 0 : progress.gap);
        series.put("distance_to_stable", () -> distance(problem.stablePoint(), deployed));
        if (shape.classifies()) {
            series.put("accuracy", () -> progress.accuracy);
            series.put("churn", () -> Double.isNaN(progress.churn) ? 0 : progress.churn);
        }
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < shape.dimension(); i++) {
            outcomes.put(shape.theta(i), deployed[i]);
        }
        outcomes.put("distance_to_stable", distance(problem.stablePoint(), deployed));
        outcomes.put("distance_to_optimum", distance(problem.optimalPoint(), deployed));
        outcomes.put("gap", progress.gap);
        outcomes.put("contraction_factor", progress.contraction);
        outcomes.put("converged", progress.gap < Quantities.CONVERGED ? 1.0 : 0.0);
        outcomes.put("rounds_to_stable", progress.roundsToStable);
        outcomes.put("deployments", (double) progress.deployments());
        outcomes.put("performative_risk", progress.risk);
        outcomes.put("average_risk", progress.averageRisk());
        outcomes.put("excess_risk", excessRisk());
        outcomes.put("subsidy_paid", subsidyPaid());
        double[] risks = people.risks(deployed);
        for (int i = 0; shape.platforms() > 1 && i < risks.length; i++) {
            outcomes.put("risk_" + (i + 1), risks[i]);
        }
        if (shape.classifies()) {
            outcomes.put("accuracy", progress.accuracy);
            outcomes.put("churn", progress.churn);
            outcomes.put("average_churn", progress.averageChurn());
        }
        if (people instanceof ThresholdPeople thresholds) {
            Rashomon rashomon = thresholds.rashomon();
            outcomes.put("rashomon_churn", rashomon.churn());
            outcomes.put("rashomon_pair_churn", rashomon.pairChurn());
            outcomes.put("rashomon_ambiguity", rashomon.ambiguity());
        }
        return outcomes;
    }

    private double excessRisk() {
        return problem.optimalPoint()
                .map(optimum -> Problem.mean(problem.performativeRisks(deployed))
                        - Problem.mean(problem.performativeRisks(optimum)))
                .orElse(Double.NaN);
    }

    private double subsidyPaid() {
        Platform platform = parameters.platform();
        return platform.movingSubsidy() * platform.disclosure() * people.movingCost();
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(hash);
        for (double value : deployed) {
            out.writeDouble(value);
        }
        progress.save(out);
        people.save(out);
        trainer.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        hash = in.readLong();
        for (int i = 0; i < deployed.length; i++) {
            deployed[i] = in.readDouble();
        }
        progress.restore(in);
        people.restore(in);
        trainer.restore(in);
    }
}
