package civitas.scenarios.performative;

import civitas.analysis.performative.LogisticData;
import civitas.analysis.performative.LogisticRows;
import civitas.analysis.performative.NormalClasses;
import civitas.analysis.performative.SensitivityLimits;
import civitas.analysis.performative.StrategicClassification;
import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Credit scoring on people who move features against the score.
 *
 * @param data of people at rest
 * @param reactions how people move, and what is minimised
 * @param terms penalty and knowledge
 * @param sampled draws finite populations; empty where the data are one
 * @param stable what stays under retraining, if it is found
 * @param rest what is trained on people at rest
 */
@SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
record CreditProblem(
        LogisticData data,
        StrategicClassification reactions,
        Terms terms,
        Optional<CreditSample> sampled,
        Optional<double[]> stable,
        double[] rest)
        implements Problem {

    /**
     * Penalty and knowledge.
     *
     * @param movable how far each feature can be moved
     * @param sensitivity epsilon without subsidies
     * @param reach what moves are multiplied by under subsidies
     * @param disclosure share of people who know deployed models
     * @param penalty lambda
     * @param onBias whether the bias is penalised
     * @param memory whether people move on from where they are
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
    record Terms(
            double[] movable,
            double sensitivity,
            double reach,
            double disclosure,
            double penalty,
            boolean onBias,
            boolean memory) {}

    static CreditProblem of(Environment.CreditNormal credit, double disclosure, double reach) {
        int features = credit.features();
        double[][] covariance = Problems.covariance(credit.variances().spread(features), credit.correlation());
        double[] defaults = credit.defaultMeans().spread(features);
        double[] others = credit.otherMeans().spread(features);
        return of(
                new NormalClasses(defaults, others, covariance),
                new Terms(
                        credit.movable().spread(features),
                        credit.sensitivity(),
                        reach,
                        disclosure,
                        credit.ridge(),
                        credit.penaliseBias(),
                        credit.memory()),
                Optional.of(new CreditSample(defaults, others, covariance)));
    }

    static CreditProblem of(Environment.CreditFile credit, double disclosure, double reach) {
        LogisticRows rows = CreditFiles.read(credit);
        return of(
                rows,
                new Terms(
                        CreditFiles.movable(),
                        credit.sensitivity(),
                        reach,
                        disclosure,
                        credit.ridgeTimesPeople() / rows.people(),
                        credit.penaliseBias(),
                        credit.memory()),
                Optional.empty());
    }

    private static CreditProblem of(LogisticData data, Terms terms, Optional<CreditSample> sampled) {
        StrategicClassification reactions = reactions(data, terms);
        Optional<double[]> stable;
        try {
            stable = Optional.of(reactions.stable());
        } catch (ArithmeticException notFound) {
            stable = Optional.empty();
        }
        return new CreditProblem(data, reactions, terms, sampled, stable, reactions.atRest());
    }

    static StrategicClassification reactions(LogisticData data, Terms terms) {
        return new StrategicClassification(
                data,
                terms.movable(),
                terms.sensitivity() * terms.reach(),
                terms.disclosure(),
                terms.penalty(),
                terms.onBias());
    }

    @Override
    public int dimension() {
        return data.features() + 1;
    }

    /** People who move on from where they are never come to rest. */
    @Override
    public Optional<double[]> stablePoint() {
        return terms.memory() ? Optional.empty() : stable;
    }

    /** The stable point where everybody moves alike and the bias is free; not computed elsewhere. */
    @Override
    public Optional<double[]> optimalPoint() {
        return reactions.movesTheBiasOnly() ? stablePoint() : Optional.empty();
    }

    @Override
    public double[] performativeRisks(double[] model) {
        return new double[] {reactions.performativeRisk(model)};
    }

    @Override
    public List<Benchmark> theory(PerformativeParameters parameters) {
        List<Benchmark> theory = new ArrayList<>();
        double[] still = new double[data.features()];
        theory.add(new Benchmark(
                "risk_at_rest",
                reactions.objective(still).value(rest),
                "1",
                "Least risk on people at rest, with the penalty."));
        theory.add(new Benchmark(
                "accuracy_at_rest",
                data.accuracy(rest, still, terms.disclosure()),
                "1",
                "Accuracy on people at rest of the model that is best for them."));
        theory.add(new Benchmark(
                "first_risk",
                reactions.performativeRisk(rest),
                "1",
                "Risk of that model once it is deployed and people have moved."));
        if (reactions.movesTheBiasOnly() && !terms.memory()) {
            theory.add(new Benchmark(
                    "bias_jump",
                    reactions.jump(rest),
                    "1",
                    "Epsilon times the squared weights of movable features: what one retraining adds to the bias."));
        }
        // A free bias leaves the loss without any strong convexity, people with memory no stable point.
        if (terms.onBias() && terms.penalty() > 0 && !terms.memory()) {
            double beta = reactions.objective(still).smoothness();
            theory.add(new Benchmark(
                    "sensitivity_limit",
                    SensitivityLimits.ofRiskMinimisation(terms.penalty(), beta),
                    "1",
                    "gamma/beta: below this sensitivity theory guarantees that retraining converges."));
        }
        slope().ifPresent(slope -> theory.add(new Benchmark(
                "retraining_factor",
                slope,
                "1",
                "What one exact retraining leaves of a small deviation from the stable point.")));
        return theory;
    }

    private OptionalDouble slope() {
        return stablePoint().isPresent()
                ? OptionalDouble.of(reactions.retrainingSlope(stable.orElseThrow()))
                : OptionalDouble.empty();
    }

    @Override
    public People people(PerformativeParameters parameters, Streams streams) {
        return new CreditPeople(this, parameters.people(), parameters.freshPeople(), streams.open("people"));
    }
}
