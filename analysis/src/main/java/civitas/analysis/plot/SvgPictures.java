package civitas.analysis.plot;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Charts as SVG text, drawn by ECharts inside Rhino, an interpreter of JavaScript in pure Java: no browser, no display, no
 * AWT. The same chart gives the same text everywhere. The first picture takes some two seconds, further ones a tenth of
 * one. For one thread; close it when done.
 */
public final class SvgPictures implements AutoCloseable {
    private static final int WIDTH = 760;
    /** What title and legend add. */
    private static final int ROOM = 66;

    /** Drawing without animation never waits for a timer; the library only wants one to exist. */
    private static final String SURROUNDINGS =
            "var globalThis = this; function setTimeout() { return 0; } function clearTimeout() {}";

    private static final String DRAW =
            """
            function draw(option, width, height) {
              var chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: height});
              chart.setOption(JSON.parse(option));
              var svg = chart.renderToSVGString();
              chart.dispose();
              return svg;
            }""";

    private final Context context;
    private final Scriptable scope;

    /** Loads the library. */
    public SvgPictures() {
        context = new ContextFactory().enterContext();
        // Its functions exceed what a Java method can hold.
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        context.evaluateString(scope, SURROUNDINGS, "surroundings", 1, null);
        context.evaluateString(scope, EChartsScript.text(), "echarts", 1, null);
        context.evaluateString(scope, DRAW, "draw", 1, null);
    }

    /** The chart with its title and legend, as one SVG element. */
    public String svg(Chart chart) {
        String option = EChartsOption.ofPicture(chart).toString();
        Object[] arguments = {option, WIDTH, chart.height() + ROOM};
        Object svg = ScriptableObject.callMethod(context, scope, "draw", arguments);
        return standalone(Context.toString(svg), chart);
    }

    /** Rules and classes are for the mouse; without them the text does not depend on what was drawn before. */
    private static String standalone(String svg, Chart chart) {
        String plain = svg.replaceAll(" class=\"[^\"]*\"", "")
                .replaceAll("(?s)<style.*?</style>\\s*", "")
                .replaceAll("zr[0-9]+-", "zr-");
        int end = plain.indexOf('>') + 1;
        return plain.substring(0, end) + "\n<title>" + escape(chart.title()) + "</title>\n<desc>"
                + escape(chart.description()) + "</desc>" + plain.substring(end) + "\n";
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        Context.exit();
    }
}
