package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Charts as options of Apache ECharts 5: pure JSON, no functions. In a page the title, the legend and the numbers under
 * the mouse are the page's own; in a picture of its own a chart has its title and legend.
 */
public final class EChartsOption {
    private EChartsOption() {}

    /** For a page that has title and legend itself. */
    public static ObjectNode ofPage(Chart chart) {
        ObjectNode option = Options.base(chart);
        Options.aria(option, chart);
        Options.legend(option, chart, false);
        draw(option, chart);
        Options.zoom(option, chart);
        return option;
    }

    /** For a picture that stands alone. */
    public static ObjectNode ofPicture(Chart chart) {
        ObjectNode option = Options.base(chart);
        Options.title(option, chart);
        Options.legend(option, chart, true);
        draw(option, chart);
        return option;
    }

    private static void draw(ObjectNode option, Chart chart) {
        if (chart instanceof LineChart lines) {
            new LineOption(lines).draw(option);
        } else if (chart instanceof Histogram histogram) {
            new DistributionOption(option).draw(histogram);
        } else if (chart instanceof DotPlot dots) {
            new DistributionOption(option).draw(dots);
        } else if (chart instanceof IntervalPlot intervals) {
            new IntervalOption(intervals).draw(option);
        } else {
            new HeatMapOption((HeatMap) chart).draw(option);
        }
    }
}
