package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Chart;
import civitas.analysis.plot.ChartData;
import civitas.analysis.plot.DotPlot;
import civitas.analysis.plot.EChartsOption;
import civitas.analysis.plot.EChartsScript;
import civitas.analysis.plot.HeatMap;
import civitas.analysis.plot.Histogram;
import civitas.analysis.plot.IntervalPlot;
import civitas.analysis.plot.LegendEntry;
import civitas.analysis.plot.LineChart;
import civitas.run.Version;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A report as one HTML file that needs nothing else: charts, script and styles inside, no network. Words are escaped by
 * the template; what is not comes from this program alone.
 */
final class Page {
    private static final int ROWS = 100;

    /** Two charts of so few estimates stand side by side. */
    private static final int HALF_ROWS = 3;

    private Page() {}

    static String html(Report report) {
        Template template = Mustache.compiler()
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(resource(name + ".mustache")))
                .compile(resource("page.mustache"));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", report.title());
        model.put("kind", report.kind());
        model.put("lead", report.lead());
        model.put("version", Version.current().number());
        model.put("style", resource("page.css"));
        model.put("script", resource("page.js"));
        model.put("echarts", EChartsScript.text());
        model.put("sections", report.sections().stream().map(Page::section).toList());
        return template.execute(model);
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> section(Section section) {
        return Map.of(
                "id",
                section.id(),
                "heading",
                section.heading(),
                "blocks",
                section.blocks().stream().map(Page::block).toList());
    }

    /** Under the name of its kind. */
    private static Map<String, Object> block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return kind("paragraph", Map.of("text", paragraph.text()));
        }
        if (block instanceof Block.Table table) {
            return kind(table.folded() ? "foldedTable" : "table", table(table));
        }
        if (block instanceof Block.Figure figure) {
            return kind("figure", figure(figure, false));
        }
        if (block instanceof Block.Choice choice) {
            return kind("choice", choice(choice));
        }
        if (block instanceof Block.Listing listing) {
            return kind(
                    listing.folded() ? "foldedListing" : "listing",
                    Map.of("caption", listing.caption(), "text", listing.text()));
        }
        Block.Files files = (Block.Files) block;
        List<Map<String, String>> items = IntStream.range(0, files.files().size())
                .mapToObj(i -> Map.of(
                        "name", files.files().get(i), "note", files.notes().get(i)))
                .toList();
        return kind("files", Map.of("items", items));
    }

    private static Map<String, Object> kind(String kind, Map<String, Object> content) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (String one :
                List.of("paragraph", "table", "foldedTable", "figure", "choice", "listing", "foldedListing", "files")) {
            node.put(one, one.equals(kind) ? content : false);
        }
        return node;
    }

    private static Map<String, Object> table(Block.Table table) {
        List<Map<String, String>> columns = table.columns().stream()
                .map(column -> Map.of("header", column.header(), "kind", column.number() ? "number" : "words"))
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(Map.of(
                    "cells",
                    IntStream.range(0, row.size())
                            .mapToObj(i -> Map.of(
                                    "text", row.get(i), "kind", columns.get(i).get("kind")))
                            .toList()));
        }
        return Map.of("caption", table.caption(), "columns", columns, "rows", rows, "note", table.note());
    }

    private static Map<String, Object> choice(Block.Choice choice) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int i = 0; i < choice.figures().size(); i++) {
            Map<String, Object> figure = figure(choice.figures().get(i), i > 0);
            figure.put("option", choice.options().get(i));
            figures.add(figure);
        }
        String id = "choice-" + choice.figures().get(0).name();
        return Map.of("label", choice.label(), "id", id, "figures", figures, "several", figures.size() > 1);
    }

    private static Map<String, Object> figure(Block.Figure figure, boolean hidden) {
        Chart chart = figure.chart();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", figure.name());
        node.put("title", chart.title());
        node.put("caption", figure.caption());
        node.put("description", chart.description());
        node.put("height", chart.height());
        node.put("hidden", hidden);
        node.put("zoomable", !(chart instanceof HeatMap));
        node.put(
                "half",
                chart instanceof IntervalPlot intervals && intervals.estimates().size() <= HALF_ROWS);
        // What is alone is not hidden.
        List<LegendEntry> legend = LegendEntry.of(chart);
        node.put("several", legend.size() > 1);
        node.put("series", legend.stream().map(Page::entry).toList());
        // "<" only occurs inside strings, where JSON may write it so that no HTML parser sees a tag.
        node.put("json", description(chart).toString().replace("<", "\\u003c"));
        node.put("data", data(chart));
        return node;
    }

    private static Map<String, Object> entry(LegendEntry entry) {
        String dashes = String.join(
                " ", entry.style().dashes().stream().map(String::valueOf).toList());
        return Map.of(
                "name",
                entry.name(),
                "colour",
                entry.style().colour(),
                "dashes",
                dashes,
                "line",
                entry.line(),
                "marker",
                marker(entry.style().symbol()));
    }

    /** The marker in the middle of a 30 by 12 swatch, as an SVG path; empty for none. */
    private static String marker(String symbol) {
        return switch (symbol) {
            case "none" -> "";
            case "rect" -> "M11 2h8v8h-8z";
            case "roundRect" -> "M12 2h6l1 1v6l-1 1h-6l-1-1v-6z";
            case "triangle" -> "M15 1l5 9h-10z";
            case "diamond" -> "M15 0l5 6-5 6-5-6z";
            default -> "M15 2a4 4 0 1 0 .01 0z";
        };
    }

    /** What the page's script needs: the option, and how to name numbers under the mouse. */
    private static ObjectNode description(Chart chart) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("option", EChartsOption.ofPage(chart));
        if (chart instanceof LineChart lines) {
            axes(node, "lines", lines.x(), lines.y()).put("spread", lines.spread());
        } else if (chart instanceof Histogram histogram) {
            axes(node, "histogram", histogram.x(), Axis.linear(histogram.counted(), ""));
        } else if (chart instanceof DotPlot dots) {
            axes(node, "dots", dots.x(), Axis.linear("", ""));
        } else if (chart instanceof IntervalPlot intervals) {
            axes(node, "intervals", intervals.x(), Axis.linear("", "")).put("spread", intervals.interval());
        } else if (chart instanceof HeatMap map) {
            axes(node, "map", map.x(), map.y());
            node.put("colour", map.colour().label()).put("unit", unit(map.colour()));
        }
        return node;
    }

    private static ObjectNode axes(ObjectNode node, String kind, Axis x, Axis y) {
        node.put("kind", kind).put("xLabel", x.label()).put("xUnit", unit(x));
        return node.put("yLabel", y.label()).put("yUnit", unit(y));
    }

    private static String unit(Axis axis) {
        return Units.cell(axis.unit());
    }

    private static Map<String, Object> data(Chart chart) {
        ChartData data = ChartData.of(chart);
        int step = Math.max(1, (data.rows().size() + ROWS - 1) / ROWS);
        List<List<String>> shown = IntStream.range(0, data.rows().size())
                .filter(row -> row % step == 0)
                .mapToObj(data.rows()::get)
                .toList();
        String note = step == 1 ? "" : shown.size() + " of " + data.rows().size() + " rows, evenly chosen.";
        return Map.of("columns", data.columns(), "rows", shown, "note", note);
    }
}
