package civitas.scenarios.recourse;

import civitas.analysis.recourse.Action;
import civitas.analysis.recourse.ActionSet;
import civitas.analysis.recourse.LinearClassifier;
import civitas.analysis.recourse.PrincipalReasons;
import civitas.analysis.recourse.Recourse;
import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.OutputTable;
import civitas.kernel.Phase;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
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
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Persons who are denied and act, and a platform that learns again. A period: denied persons act on what they are told, all
 * are decided on anew, and in some periods the platform fits its classifier to persons as they are now.
 * <p>Random streams: {@code budgets} are drawn once, {@code improvement} decides whether who acts becomes who repays.
 */
final class RecourseWorld implements World<RecourseParameters>, Tabular, Disclosing {
    private final Population population;
    private final double[][] persons;
    private final boolean[] repaid;
    private final double[] budgets;
    private final Audit audit;
    private final Tally tally;
    private final RandomGenerator improvement;
    private final Gate told = new Gate("platform.disclosure");
    private RecourseParameters parameters;
    private LinearClassifier fitted;
    private LinearClassifier classifier;
    private ActionSet actions;
    private Recourse recourse;
    private long periods;
    private long hash = TrajectoryHash.EMPTY;

    RecourseWorld(RecourseParameters parameters, Streams streams) {
        Study study = Study.of(parameters);
        this.parameters = parameters;
        population = study.population();
        persons = Study.rows(population);
        repaid = population.data().labels();
        fitted = study.fitted();
        tally = new Tally(persons.length);
        audit = new Audit(persons.length);
        improvement = streams.open("improvement");
        RandomGenerator draws = streams.open("budgets");
        budgets = new double[persons.length];
        double width = parameters.highestBudget() - parameters.lowestBudget();
        Arrays.setAll(budgets, i -> parameters.lowestBudget() + width * draws.nextDouble());
        hash = TrajectoryHash.mix(hash, budgets);
        decide();
    }

    /** Applies threshold and rules of the platform in force to everybody. */
    private void decide() {
        Platform platform = parameters.platform();
        told.open(!(platform.disclosure() instanceof Disclosure.None));
        classifier = fitted.withThreshold(platform.threshold());
        actions = population.actions(platform);
        recourse = Recourse.of(parameters.cost(), actions, classifier);
        audit.look(persons, classifier, recourse);
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.ACT, this::act);
        timetable.everyRound(Phase.PLATFORM_LEARN, this::learn);
    }

    private void act() {
        tally.begin();
        for (int i = 0; i < persons.length; i++) {
            if (audit.denied(i)) {
                double[] target = choose(i);
                if (!Arrays.equals(target, persons[i])) {
                    move(i, target);
                }
            }
        }
        periods++;
        hash = TrajectoryHash.mix(hash, audit.deniedPersons());
    }

    /** What a denied person makes of what it is told. */
    private double[] choose(int person) {
        double[] now = persons[person];
        Disclosure disclosure = parameters.platform().disclosure();
        if (disclosure instanceof Disclosure.Flipset && told.read(audit.cost(person)) <= budgets[person]) {
            return recourse.cheapest(now).map(Action::target).map(this::told).orElse(now);
        }
        if (disclosure instanceof Disclosure.Reasons reasons) {
            return told(new PrincipalReasons(parameters.cost(), actions, classifier)
                    .moved(now, reasons.most(), budgets[person]));
        }
        return now;
    }

    private double[] told(double[] target) {
        return Arrays.stream(target).map(told::read).toArray();
    }

    private void move(int person, double[] target) {
        double spent = parameters.cost().of(actions.features(), persons[person], target);
        System.arraycopy(target, 0, persons[person], 0, target.length);
        audit.look(person, persons[person], classifier, recourse);
        tally.acted(person, spent, !audit.denied(person));
        repaid[person] |= improvement.nextDouble() < parameters.improvement();
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, person), target);
    }

    private void learn() {
        int every = parameters.platform().retrainEvery();
        if (every > 0 && periods % every == 0) {
            fit();
        }
    }

    private void fit() {
        fitted = population.fit(parameters, persons, repaid);
        decide();
        tally.judge(audit);
        hash = TrajectoryHash.mix(hash, fitted.intercept());
    }

    @Override
    public boolean finished() {
        return periods >= parameters.periods();
    }

    /** {@inheritDoc} Another model or other features are fitted to persons as they are at once. */
    @Override
    public void retune(RecourseParameters changed) {
        Platform before = parameters.platform();
        Platform after = changed.platform();
        parameters = changed;
        if (!before.model().equals(after.model()) || !before.unused().equals(after.unused())) {
            fit();
        } else {
            decide();
            tally.judge(audit);
        }
    }

    @Override
    public List<Gate> channels() {
        return List.of(told);
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("denied", audit::deniedShare);
        series.put("share_with_recourse", audit::shareWithRecourse);
        series.put("error", () -> audit.error(repaid));
        series.put("acting", () -> (double) tally.actingNow() / persons.length);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("denied", audit.deniedShare());
        outcomes.put("share_with_recourse", audit.shareWithRecourse());
        outcomes.put("median_cost", audit.medianCost());
        outcomes.put("mean_cost", audit.meanCost());
        outcomes.put("error", audit.error(repaid));
        outcomes.put("acted", tally.actedShare());
        outcomes.put("effort", tally.meanEffort());
        outcomes.put("in_vain", tally.inVain());
        outcomes.put("invalidated", tally.invalidated());
        outcomes.put("features_used", (double) classifier.featuresUsed());
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        return List.of(
                PersonTable.of(population, audit, persons, repaid, budgets, tally),
                FlipsetTable.of(population, parameters, persons, audit, classifier));
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(periods);
        out.writeLong(hash);
        tally.save(out);
        for (int i = 0; i < persons.length; i++) {
            out.writeBoolean(repaid[i]);
            for (double value : persons[i]) {
                out.writeDouble(value);
            }
        }
        out.writeDouble(fitted.intercept());
        for (int j = 0; j < fitted.features(); j++) {
            out.writeDouble(fitted.weight(j));
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        periods = in.readLong();
        hash = in.readLong();
        tally.restore(in);
        for (int i = 0; i < persons.length; i++) {
            repaid[i] = in.readBoolean();
            for (int j = 0; j < persons[i].length; j++) {
                persons[i][j] = in.readDouble();
            }
        }
        double intercept = in.readDouble();
        double[] weights = new double[fitted.features()];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = in.readDouble();
        }
        fitted = new LinearClassifier(weights, intercept);
        decide();
    }
}
