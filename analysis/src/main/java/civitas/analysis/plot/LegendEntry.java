package civitas.analysis.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One series of a chart that can be shown or hidden.
 *
 * @param name what the legend says; all that belongs to it is drawn under that name
 * @param style how it is drawn
 * @param line whether it is a line; otherwise only its marker stands for it
 */
public record LegendEntry(String name, SeriesStyle style, boolean line) {
    /** Name of the series of published numbers. */
    static final String PUBLISHED = "published, with tolerance";

    /** The series of a chart, in the order in which they are drawn; none for heat maps. */
    public static List<LegendEntry> of(Chart chart) {
        List<LegendEntry> entries = new ArrayList<>();
        if (chart instanceof LineChart lines) {
            lines.curves()
                    .forEach(curve ->
                            entries.add(new LegendEntry(curve.name(), SeriesStyle.of(entries.size()), curve.joined())));
            List<Reference> marks = new ArrayList<>(lines.levels());
            marks.addAll(lines.events());
            addReferences(marks, entries);
        } else if (chart instanceof IntervalPlot intervals) {
            addGroups(intervals, entries);
            addReferences(intervals.references(), entries);
        } else if (chart instanceof Histogram histogram) {
            entries.add(new LegendEntry(histogram.counted(), SeriesStyle.of(0), true));
            addReferences(histogram.references(), entries);
        } else if (chart instanceof DotPlot dots) {
            entries.add(new LegendEntry(dots.counted(), SeriesStyle.of(0), false));
            addReferences(dots.references(), entries);
        }
        return entries;
    }

    private static void addGroups(IntervalPlot intervals, List<LegendEntry> entries) {
        LinkedHashSet<String> groups = new LinkedHashSet<>();
        intervals.estimates().forEach(estimate -> groups.add(estimate.group()));
        groups.forEach(group -> entries.add(new LegendEntry(group, SeriesStyle.of(entries.size()), false)));
        if (intervals.estimates().stream()
                .anyMatch(estimate -> estimate.published().isPresent())) {
            entries.add(new LegendEntry(PUBLISHED, SeriesStyle.ofPublished(), false));
        }
    }

    private static void addReferences(List<Reference> references, List<LegendEntry> entries) {
        for (int i = 0; i < references.size(); i++) {
            entries.add(new LegendEntry(references.get(i).name(), SeriesStyle.ofReference(i), true));
        }
    }
}
