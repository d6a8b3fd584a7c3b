package civitas.scenarios.recourse;

import civitas.analysis.recourse.Action;
import civitas.analysis.recourse.FlipsetProgramme;
import civitas.analysis.recourse.LinearClassifier;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code flipsets}: what the first denied persons could do at the end of a run, one row per feature to change. Items
 * are alternatives, cheapest first, by the integer programme.
 */
final class FlipsetTable {
    private static final int ITEMS = 5;

    private FlipsetTable() {}

    static OutputTable of(
            Population population,
            RecourseParameters parameters,
            double[][] persons,
            Audit audit,
            LinearClassifier classifier) {
        List<String> columns = List.of("person", "item", "cost", "feature", "from", "to");
        return new OutputTable("flipsets", columns, rows -> {
            int left = parameters.flipsets();
            for (int i = 0; i < persons.length && left > 0; i++) {
                if (audit.denied(i)) {
                    left--;
                    FlipsetProgramme programme = new FlipsetProgramme(
                            parameters.cost(), population.actions(parameters.platform()), classifier);
                    write(rows, population, i, persons[i], programme.flipset(persons[i], ITEMS));
                }
            }
        });
    }

    private static void write(
            OutputTable.Rows rows, Population population, int person, double[] from, List<Action> flipset)
            throws IOException {
        for (int item = 0; item < flipset.size(); item++) {
            Action action = flipset.get(item);
            for (int j = 0; j < from.length; j++) {
                if (action.target(j) != from[j]) {
                    String name = population.data().features().get(j);
                    rows.row(person + 1, item + 1, action.cost(), name, from[j], action.target(j));
                }
            }
        }
    }
}
