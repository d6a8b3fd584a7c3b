package civitas.scenarios.recourse;

import civitas.analysis.recourse.ActionSet;
import civitas.analysis.recourse.LinearClassifier;
import civitas.analysis.recourse.Recourse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exact state of affairs before anybody acts.
 *
 * @param population the persons
 * @param fitted the platform's first classifier, before its threshold
 * @param audit who is denied, and at what cost that can be changed
 */
record Study(Population population, LinearClassifier fitted, Audit audit) {
    private static final int MOST_KEPT = 32;

    /** Everything that decides it. */
    private record Key(RecourseParameters parameters, String digest) {}

    private static final Map<Key, Study> KNOWN = new ConcurrentHashMap<>();

    /** The study at these parameters, computed once per program unless it is about very many. */
    static Study of(RecourseParameters parameters) {
        Key key = new Key(decisive(parameters), Sources.digest(parameters.data()));
        if (KNOWN.size() >= MOST_KEPT) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(key, unknown -> build(parameters));
    }

    /** With what decides nothing before anybody acts set to one value. */
    private static RecourseParameters decisive(RecourseParameters given) {
        Platform platform = given.platform();
        return new RecourseParameters(
                given.data(),
                given.actions(),
                given.cost(),
                0,
                0,
                0,
                1,
                0,
                new Platform(
                        platform.model(),
                        platform.threshold(),
                        platform.unused(),
                        platform.declaredImmutable(),
                        new Disclosure.None(),
                        0));
    }

    private static Study build(RecourseParameters parameters) {
        Population population = Population.of(parameters.data(), parameters.actions());
        double[][] rows = rows(population);
        LinearClassifier fitted =
                population.fit(parameters, rows, population.data().labels());
        ActionSet actions = population.actions(parameters.platform());
        LinearClassifier classifier = fitted.withThreshold(parameters.platform().threshold());
        Audit audit = new Audit(rows.length);
        audit.look(rows, classifier, Recourse.of(parameters.cost(), actions, classifier));
        return new Study(population, fitted, audit);
    }

    /** Features of all persons as they came; new arrays. */
    static double[][] rows(Population population) {
        double[][] rows = new double[population.data().persons()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = population.data().row(i);
        }
        return rows;
    }

    double error() {
        return audit.error(population.data().labels());
    }
}
