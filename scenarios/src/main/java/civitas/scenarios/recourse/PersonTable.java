package civitas.scenarios.recourse;

import civitas.kernel.OutputTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code persons}: one row per person at the end, numbered from 1 in the order of the data. {@code cost} is that of
 * recourse, NaN where there is none or it is not needed; {@code f1}, {@code f2}, ... are the features in their order.
 */
final class PersonTable {
    private PersonTable() {}

    static OutputTable of(
            Population population, Audit audit, double[][] persons, boolean[] repaid, double[] budgets, Tally tally) {
        List<String> columns =
                new ArrayList<>(List.of("person", "denied", "has_recourse", "cost", "budget", "acted", "repaid"));
        for (int j = 1; j <= population.features().size(); j++) {
            columns.add("f" + j);
        }
        return new OutputTable("persons", columns, rows -> {
            for (int i = 0; i < persons.length; i++) {
                List<Object> row = new ArrayList<>(List.of(
                        i + 1,
                        audit.denied(i) ? 1 : 0,
                        Double.isFinite(audit.cost(i)) ? 1 : 0,
                        Double.isFinite(audit.cost(i)) ? audit.cost(i) : Double.NaN,
                        budgets[i],
                        tally.hasActed(i) ? 1 : 0,
                        repaid[i] ? 1 : 0));
                for (double value : persons[i]) {
                    row.add(value);
                }
                rows.row(row.toArray());
            }
        });
    }
}
