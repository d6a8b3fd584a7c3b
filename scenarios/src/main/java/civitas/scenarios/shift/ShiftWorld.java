package civitas.scenarios.shift;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.SteadyState;
import civitas.information.Disclosable;
import civitas.information.Disclosing;
import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * One replicate: a population and the model that follows it; beside agents perhaps a density with a model of its own. A
 * round is a time step.
 * <p>Random streams: {@code people} keys all draws of agents, {@code disclosure} the noise of the model people see.
 */
final class ShiftWorld implements World<ShiftParameters>, Tabular, Disclosing {
    /** Pictures of the density kept over a run, besides the first. */
    static final int PICTURES = 40;

    private static final double MOST_AT_THE_EDGE = 0.01;
    private static final long RISKS_OF_AGENTS = 200;
    private static final long RISKS = 1000;
    private static final long GAPS = 100;

    private final Track track;
    private final Optional<Track> beside;
    private final History history = new History();
    private ShiftParameters parameters;
    private Yardsticks yardsticks;
    private Scorecard card;
    private long steps;
    private long hash = TrajectoryHash.EMPTY;

    ShiftWorld(ShiftParameters parameters, Streams streams) {
        this.parameters = parameters;
        CounterRandom people = new CounterRandom(streams.open("people").nextLong());
        CounterRandom disclosure = new CounterRandom(streams.open("disclosure").nextLong());
        yardsticks = Yardsticks.of(parameters);
        ShiftProblem problem = yardsticks.problem();
        card = new Scorecard(problem, parameters.representation());
        track = new Track(parameters, problem.model(), population(problem, people), disclosure);
        boolean both = parameters.representation() instanceof Representation.Agents agents && agents.besideDensity();
        beside = both
                ? Optional.of(new Track(parameters, problem.model(), density(problem, besideScheme()), disclosure))
                : Optional.empty();
        look();
    }

    private Population population(ShiftProblem problem, CounterRandom random) {
        Representation kind = parameters.representation();
        if (kind instanceof Representation.Agents agents) {
            return new AgentPopulation(problem, agents.agents(), parameters.step(), random);
        }
        if (kind instanceof Representation.Density density) {
            return density(problem, density.scheme());
        }
        return new ClosurePopulation(problem, kind instanceof Representation.PointMass, parameters.step());
    }

    private DensityPopulation density(ShiftProblem problem, Representation.Scheme scheme) {
        return new DensityPopulation(problem, scheme, parameters.step());
    }

    private Representation.Scheme besideScheme() {
        return parameters.dimensions() == 1 && parameters.alpha() > 0
                ? Representation.Scheme.SCHARFETTER_GUMMEL
                : Representation.Scheme.FINITE_VOLUME;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        track.advance(steps);
        beside.ifPresent(density -> density.advance(steps));
        steps++;
        hash = track.people().hash(TrajectoryHash.mix(hash, track.x(0)));
        look();
    }

    /** Keeps what outcomes need of the past. */
    private void look() {
        boolean agents = parameters.representation() instanceof Representation.Agents;
        if (due(agents ? RISKS_OF_AGENTS : RISKS)) {
            requireOnGrid();
            history.risk(time(), track.sampledRisk());
        }
        if (due(PICTURES)) {
            history.picture(
                    time(),
                    yardsticks
                            .problem()
                            .bins()
                            .marginal(track.people()
                                    .densityOn(yardsticks.problem().bins())));
        }
        if (parameters.representation() instanceof Representation.Density && steady().isPresent() && due(GAPS)) {
            history.gap(Math.abs(energy() - yardsticks.steadyEnergy()));
        }
        steady().ifPresent(state -> history.difference(track.x(0) - state.model()[0]));
    }

    /** What lives on the grid piles up at its ends when it runs away, and would look as if it came to rest there. */
    private void requireOnGrid() {
        boolean bound = parameters.representation() instanceof Representation.Density
                || (parameters.representation() instanceof Representation.Agents
                        && parameters.response() == Response.IMMEDIATE);
        double outside = bound ? track.people().edge() : 0;
        if (outside > MOST_AT_THE_EDGE) {
            throw new ArithmeticException(String.format(
                    Locale.ROOT,
                    "at time %s, %.2g of the people are in the outermost cells of the grid from %s to %s: they run away, or grid"
                            + " is too narrow",
                    (float) time(),
                    outside,
                    parameters.grid().low(),
                    parameters.grid().high()));
        }
    }

    /** Whether one of so many evenly spaced looks is due. */
    private boolean due(long looks) {
        return steps % Math.max(1, parameters.steps() / looks) == 0;
    }

    private double time() {
        return steps * parameters.step();
    }

    private Optional<SteadyState> steady() {
        return yardsticks.steady();
    }

    private double energy() {
        return card.energy(track.people(), track.risk());
    }

    @Override
    public boolean finished() {
        return steps >= parameters.steps();
    }

    @Override
    public void retune(ShiftParameters changed) {
        Platform before = parameters.platform();
        parameters = changed;
        yardsticks = Yardsticks.of(changed);
        ShiftProblem problem = yardsticks.problem();
        for (Track each : beside.map(other -> List.of(track, other)).orElse(List.of(track))) {
            each.retune(problem.model(), changed.platform());
            if (changed.platform().subsidy() != before.subsidy()) {
                each.people().retune(problem.model());
            }
            if (!changed.platform().disclosure().equals(before.disclosure())) {
                each.disclose(changed.platform().disclosure());
            }
        }
        if (changed.platform().subsidy() != before.subsidy()) {
            card = new Scorecard(problem, changed.representation());
            history.forgetGaps();
        }
    }

    @Override
    public List<Disclosable> channels() {
        return Stream.concat(Stream.of(track), beside.stream()).map(Track::seen).toList();
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        for (int i = 0; i < parameters.dimensions(); i++) {
            int axis = i;
            String suffix = i == 0 ? "" : "_2";
            series.put("x" + suffix, () -> track.x(axis));
            series.put("mean" + suffix, () -> track.people().mean(axis));
            series.put("variance" + suffix, () -> track.people().variance(axis));
        }
        series.put("mass_beyond_x", track::massBeyond);
        series.put("risk", track::risk);
        series.put("energy", this::energy);
        series.put("kl", () -> card.divergence(track.people()));
        series.put("w1_steady", () -> card.distance(track.people(), steady()));
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        series().forEach((name, reading) -> outcomes.put(name, reading.getAsDouble()));
        outcomes.put("average_risk", history.averageRisk());
        outcomes.put("w2_steady", card.secondDistance(track.people(), steady()));
        outcomes.put(
                "distance_to_stable",
                steady().map(state -> distance(state.model())).orElse(Double.NaN));
        outcomes.put(
                "distance_to_optimum",
                yardsticks.optimum().map(best -> distance(best.model())).orElse(Double.NaN));
        outcomes.put("subsidy_paid", subsidyPaid());
        outcomes.put("crossings", History.where(steady().isPresent(), () -> (double) history.crossings()));
        List<Modes.Mode> modes = track.people().modes();
        outcomes.put("modes", (double) modes.size());
        for (int mode = 0; mode < 2; mode++) {
            outcomes.put("mode_" + (mode + 1), Scorecard.mode(modes, mode));
            outcomes.put("mode_" + (mode + 1) + "_height", Scorecard.height(modes, mode));
        }
        outcomes.put("churn", track.churn());
        outcomes.put("churn_total", History.where(!Double.isNaN(track.churn()), track::churnTotal));
        outcomes.put("retraining_ratio", track.ratio());
        addScheme(outcomes);
        beside.ifPresent(density -> addBeside(outcomes, density));
        if (parameters.loss() instanceof LossPart.Threshold loss) {
            double cutOff = loss.cutOff();
            outcomes.put("mass_below_cutoff", track.people().share((u, v) -> u < cutOff));
            outcomes.put("log_jump", LogJump.at(cutOff, track.people(), yardsticks.problem(), parameters));
        }
        // Rates and ratios of a run that has come to rest to the last digit do not exist.
        outcomes.replaceAll((name, value) -> Double.isInfinite(value) ? Double.NaN : value);
        return outcomes;
    }

    /** The platform's share of alpha KL, what people's distance from the reference costs; 0 without a subsidy. */
    private double subsidyPaid() {
        double share = parameters.platform().subsidy();
        boolean priced = parameters.reference() instanceof ReferencePart.Gaussian;
        return share == 0
                ? 0
                : History.where(priced, () -> share * parameters.alpha() * card.divergence(track.people()));
    }

    private double distance(double[] model) {
        double square = 0;
        for (int i = 0; i < parameters.dimensions(); i++) {
            double away = track.x(i) - model[i];
            square += away * away;
        }
        return StrictMath.sqrt(square);
    }

    private void addScheme(Map<String, Double> outcomes) {
        boolean watched = track.people() instanceof DensityPopulation;
        DensityPopulation density = watched ? (DensityPopulation) track.people() : null;
        outcomes.put("mass_error", watched ? density.massError() : Double.NaN);
        outcomes.put("energy_increase", watched ? density.energyIncrease() : Double.NaN);
        outcomes.put("least_density", watched ? density.least() : Double.NaN);
        outcomes.put("outside_grid", track.people().outside());
        List<Double> exponents = history.exponents(Math.max(1, parameters.steps() / GAPS) * parameters.step());
        outcomes.put("gap_exponent", exponents.isEmpty() ? Double.NaN : exponents.get(exponents.size() - 1));
        outcomes.put(
                "least_gap_exponent",
                exponents.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN));
    }

    private void addBeside(Map<String, Double> outcomes, Track density) {
        outcomes.put("w1_density", card.distance(track.people(), density.people()));
        outcomes.put("w2_density", card.secondDistance(track.people(), density.people()));
        outcomes.put("density_x", density.x(0));
        outcomes.put("density_mean", density.people().mean(0));
    }

    @Override
    public List<OutputTable> tables() {
        ShiftProblem problem = yardsticks.problem();
        return List.of(
                ShiftTables.density(problem, track.people(), steady()),
                ShiftTables.overTime(problem, history.pictures()));
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        out.writeLong(hash);
        history.save(out);
        track.save(out);
        if (beside.isPresent()) {
            beside.get().save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        steps = in.readLong();
        hash = in.readLong();
        history.restore(in);
        track.restore(in);
        if (beside.isPresent()) {
            beside.get().restore(in);
        }
    }
}
