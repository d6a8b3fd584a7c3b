package civitas.analysis.plot;

import java.util.List;

/**
 * Few values, each a dot of its own.
 *
 * @param title one line above the chart
 * @param x what was measured
 * @param counted what a dot is, such as "replicate"
 * @param values finite
 * @param references values of x to mark
 */
public record DotPlot(String title, Axis x, String counted, List<Double> values, List<Reference> references)
        implements Chart {
    /** Copies the lists. */
    public DotPlot {
        values = List.copyOf(values);
        references = List.copyOf(references);
    }

    @Override
    public String description() {
        return x.title() + " by " + counted + ", " + values.size() + " of them" + References.text(references);
    }

    @Override
    public int height() {
        return 170;
    }
}
