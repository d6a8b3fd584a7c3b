package civitas.scenarios.recourse;

import civitas.analysis.recourse.ActionSet;
import civitas.analysis.recourse.ActionableFeature;
import civitas.analysis.recourse.Direction;
import civitas.analysis.recourse.GridRule;
import civitas.analysis.recourse.LinearClassifier;
import civitas.analysis.recourse.LogisticRegression;
import civitas.analysis.recourse.Percentiles;
import civitas.data.credit.LabelledData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Persons and what they can do, before the platform adds anything. Grids and percentiles are those of the persons as they
 * came; they do not move when persons act.
 *
 * @param data the persons
 * @param features what can be done about each feature
 */
record Population(LabelledData data, List<ActionableFeature> features) {
    /** A sweep must not fill the memory. */
    private static final int MOST_KEPT = 8;

    private static final LinearClassifier WORKED_EXAMPLE = new LinearClassifier(new double[] {1, 2, 1}, -3);

    private record Key(DataSource source, String digest, Actions actions) {}

    private static final Map<Key, Population> KNOWN = new ConcurrentHashMap<>();

    /**
     * The population of a file, read once per program unless it is about very many.
     *
     * @throws IllegalArgumentException if persons cannot be read or actions name what is not there
     */
    static Population of(DataSource source, Actions actions) {
        Key key = new Key(source, Sources.digest(source), actions);
        if (KNOWN.size() >= MOST_KEPT) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(key, unknown -> build(source, actions));
    }

    private static Population build(DataSource source, Actions actions) {
        LabelledData data = Sources.read(source);
        List<String> names = data.features();
        NameList immutable = NameList.of(actions.immutable()).requireAmong(names);
        NameList onlyUp = NameList.of(actions.onlyUp()).requireAmong(names);
        NameList onlyDown = NameList.of(actions.onlyDown()).requireAmong(names);
        double[] steps = NumberList.of(actions.steps(), names, 0);
        GridRule rule = new GridRule(
                actions.lowestPercentile(),
                actions.highestPercentile(),
                GridRule.DEFAULT.step(),
                GridRule.DEFAULT.absolute());
        List<ActionableFeature> features = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            Direction direction = immutable.test(name)
                    ? Direction.NONE
                    : onlyUp.test(name) ? Direction.UP : onlyDown.test(name) ? Direction.DOWN : Direction.BOTH;
            GridRule own = steps[j] == 0 ? rule : rule.withStep(steps[j]);
            features.add(
                    source instanceof DataSource.WorkedExample
                            ? ActionableFeature.continuous(name, 0, 1, Percentiles.uniform(0, 1), direction)
                            : ActionableFeature.of(name, data.column(j), own, direction));
        }
        return new Population(data, List.copyOf(features));
    }

    /** What people can do under a platform. */
    ActionSet actions(Platform platform) {
        NameList immutable = NameList.of(platform.declaredImmutable()).requireAmong(data.features());
        return new ActionSet(features.stream()
                .map(feature -> immutable.test(feature.name()) ? feature.withDirection(Direction.NONE) : feature)
                .toList());
    }

    /**
     * The classifier of a platform, before its threshold.
     *
     * @param rows features of persons as they are; not modified
     * @param repaid their labels; not modified
     */
    LinearClassifier fit(RecourseParameters parameters, double[][] rows, boolean[] repaid) {
        if (parameters.data() instanceof DataSource.WorkedExample) {
            return WORKED_EXAMPLE;
        }
        Platform platform = parameters.platform();
        if (platform.model() instanceof Model.Given given) {
            return new LinearClassifier(NumberList.of(given.weights(), data.features(), 0), given.intercept());
        }
        LogisticRegression regression = platform.model() instanceof Model.L1 l1
                ? new LogisticRegression(l1.penalty(), 0)
                : new LogisticRegression(0, ((Model.L2) platform.model()).penalty());
        return fit(regression, NameList.of(platform.unused()).requireAmong(data.features()), rows, repaid);
    }

    private LinearClassifier fit(LogisticRegression regression, NameList unused, double[][] rows, boolean[] repaid) {
        int[] used = IntStream.range(0, features.size())
                .filter(j -> !unused.test(data.features().get(j)))
                .toArray();
        double[][] x = rows;
        if (used.length < features.size()) {
            x = new double[rows.length][used.length];
            for (int i = 0; i < rows.length; i++) {
                for (int k = 0; k < used.length; k++) {
                    x[i][k] = rows[i][used[k]];
                }
            }
        }
        LinearClassifier fitted = regression.fit(x, repaid);
        double[] weights = new double[features.size()];
        for (int k = 0; k < used.length; k++) {
            weights[used[k]] = fitted.weight(k);
        }
        return new LinearClassifier(weights, fitted.intercept());
    }
}
