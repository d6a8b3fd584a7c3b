package civitas.analysis.plot;

/**
 * A chart as data: what it shows, not how it is drawn. {@link EChartsOption} draws it, {@link ChartData} tells its numbers.
 */
public sealed interface Chart permits LineChart, Histogram, DotPlot, IntervalPlot, HeatMap {
    /** One line above the chart. */
    String title();

    /** What it shows in one sentence, for those who cannot see it. */
    String description();

    /** Height that suits what it shows, in pixels at a width of 760. */
    default int height() {
        return 360;
    }
}
