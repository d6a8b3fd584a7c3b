package civitas.report;

import civitas.report.Block.Column;
import civitas.run.RunKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which runs failed, by cause.
 *
 * @param failed cause by run
 */
record FailureSection(SortedMap<RunKey, String> failed) {
    private static final int CAUSES = 20;

    Section section() {
        Map<String, List<RunKey>> byCause = new LinkedHashMap<>();
        failed.forEach((key, cause) ->
                byCause.computeIfAbsent(cause, unseen -> new ArrayList<>()).add(key));
        List<List<String>> rows = byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(CAUSES)
                .map(entry -> List.of(
                        entry.getKey(),
                        Integer.toString(entry.getValue().size()),
                        entry.getValue().get(0).toString()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Figures.counted(failed.size(), "failed run"),
                    List.of(Column.words("cause"), Column.numbers("runs"), Column.words("for example")),
                    rows,
                    byCause.size() > CAUSES ? "outcomes.csv has all " + byCause.size() + " causes." : "",
                    false));
        }
        return new Section("failures", "Failures", blocks);
    }
}
