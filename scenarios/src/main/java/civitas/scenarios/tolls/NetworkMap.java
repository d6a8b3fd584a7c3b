package civitas.scenarios.tolls;

import civitas.analysis.plot.SvgText;
import civitas.data.network.NodeCoordinates;
import civitas.data.network.RoadLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Maps of a road network as SVG text, panels side by side at one scale. A link is a line: its colour says demand over
 * capacity, its width the flow; the two directions of a road lie beside each other, traffic keeping to the right. A ring
 * on a link is a toll, its area in proportion. Links of unknown capacity are grey.
 * <p>Colours go from light blue to dark red through amber, and lightness falls on either side of capacity: readers who
 * cannot tell red from green can tell them apart. Numbers are rounded to a tenth of a pixel, so equal traffic gives
 * equal text. Cost: linear in links and panels, and a sort by flow.
 */
final class NetworkMap {
    /** Edge of the square in which the nodes of a panel lie. */
    private static final double SIZE = 520;

    private static final double MARGIN = 30;
    private static final double TOP = 116;
    private static final double LEGEND = 96;
    private static final double WIDEST = 9;
    private static final double NARROWEST = 1.2;
    private static final double LARGEST_RING = 6.5;
    private static final double LEAST_TOLL_SHARE = 0.05;
    /** Where on its link a ring lies: past the middle, away from the ring of the other direction. */
    private static final double RING_PLACE = 0.64;

    private final NodeCoordinates places;
    private final RoadLinks links;
    private final List<Panel> panels;
    private final double left;
    private final double upper;
    private final double scale;
    private final double highestFlow;
    private final double highestToll;

    /**
     * One state of the network.
     *
     * @param title a line above the map
     * @param subtitle a smaller line below it
     * @param flows of each link; not modified, not kept
     * @param tolls of each link, money; not modified, not kept
     */
    @SuppressWarnings("ArrayRecordComponent") // read while drawing, never kept
    record Panel(String title, String subtitle, double[] flows, double[] tolls) {}

    private NetworkMap(NodeCoordinates places, RoadLinks links, List<Panel> panels) {
        this.places = places;
        this.links = links;
        this.panels = panels;
        int[] nodes = IntStream.rangeClosed(1, places.size()).toArray();
        left = IntStream.of(nodes).mapToDouble(places::x).min().orElse(0);
        upper = IntStream.of(nodes).mapToDouble(places::y).max().orElse(0);
        double width = IntStream.of(nodes).mapToDouble(places::x).max().orElse(0) - left;
        double height = upper - IntStream.of(nodes).mapToDouble(places::y).min().orElse(0);
        scale = SIZE / Math.max(Math.max(width, height), Double.MIN_NORMAL);
        highestFlow = highest(panels.stream().map(Panel::flows).toList());
        highestToll = highest(panels.stream().map(Panel::tolls).toList());
    }

    private static double highest(List<double[]> values) {
        return values.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    /**
     * Draws.
     *
     * @param title of the whole picture
     * @param flowUnit unit of flows and capacities, such as {@code veh/h}
     * @param tollUnit unit of tolls
     * @param panels one or more
     * @throws IllegalArgumentException if a panel has not one flow and one toll per link
     */
    static String svg(
            String title,
            String flowUnit,
            String tollUnit,
            NodeCoordinates places,
            RoadLinks links,
            List<Panel> panels) {
        for (Panel panel : panels) {
            if (panel.flows().length != links.size() || panel.tolls().length != links.size()) {
                throw new IllegalArgumentException("panel '" + panel.title() + "' has " + panel.flows().length
                        + " flows and " + panel.tolls().length + " tolls, expected " + links.size()
                        + " (one per link)");
            }
        }
        return new NetworkMap(places, links, List.copyOf(panels)).draw(title, flowUnit, tollUnit);
    }

    private String draw(String title, String flowUnit, String tollUnit) {
        double panelWidth = SIZE + 2 * MARGIN;
        SvgText svg = new SvgText(panels.size() * panelWidth, TOP + SIZE + MARGIN + LEGEND, title);
        svg.text(MARGIN, 36, 22, "#1b2733", true, title);
        for (int i = 0; i < panels.size(); i++) {
            panel(svg, panels.get(i), i * panelWidth + MARGIN);
        }
        new MapLegend(svg, MARGIN, TOP + SIZE + MARGIN + 14)
                .draw(flowUnit, highestFlow, width(highestFlow), tollUnit, highestToll, ring(highestToll));
        return svg.end();
    }

    private void panel(SvgText svg, Panel panel, double x) {
        svg.text(x, 68, 16, "#1b2733", true, panel.title());
        svg.text(x, 89, 13, "#52606d", false, panel.subtitle());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, links.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(link -> load(panel, link)));
        for (int link : order) {
            line(svg, panel, link, x);
        }
        for (int link : order) {
            double toll = panel.tolls()[link];
            if (toll > 0 && toll >= LEAST_TOLL_SHARE * highestToll) {
                Ends ends = ends(link, panel.flows()[link], x);
                svg.ring(between(ends.x1, ends.x2), between(ends.y1, ends.y2), ring(toll));
            }
        }
    }

    private static double between(double start, double end) {
        return start + RING_PLACE * (end - start);
    }

    private void line(SvgText svg, Panel panel, int link, double x) {
        double flow = panel.flows()[link];
        Ends ends = ends(link, flow, x);
        String hint = String.format(
                Locale.ROOT,
                "%d to %d: flow %.0f, demand/capacity %.2f, toll %.2f",
                links.from(link),
                links.to(link),
                flow,
                load(panel, link),
                panel.tolls()[link]);
        svg.line(ends.x1, ends.y1, ends.x2, ends.y2, width(flow), LoadColours.of(load(panel, link)), hint);
    }

    /** Demand over capacity; NaN where capacity is unknown. */
    private double load(Panel panel, int link) {
        boolean known = !Double.isNaN(links.b(link)) && links.capacity(link) > 0;
        return known ? panel.flows()[link] / links.capacity(link) : Double.NaN;
    }

    private record Ends(double x1, double y1, double x2, double y2) {}

    /** Moved half a width to the right of the driving direction, and a little short of the crossings. */
    private Ends ends(int link, double flow, double x) {
        double x1 = x + (places.x(links.from(link)) - left) * scale;
        double y1 = TOP + (upper - places.y(links.from(link))) * scale;
        double x2 = x + (places.x(links.to(link)) - left) * scale;
        double y2 = TOP + (upper - places.y(links.to(link))) * scale;
        double length = Math.max(Math.hypot(x2 - x1, y2 - y1), Double.MIN_NORMAL);
        double alongX = (x2 - x1) / length;
        double alongY = (y2 - y1) / length;
        double aside = width(flow) / 2 + 0.6;
        double gap = Math.min(3, length / 6);
        return new Ends(
                x1 - alongY * aside + alongX * gap,
                y1 + alongX * aside + alongY * gap,
                x2 - alongY * aside - alongX * gap,
                y2 + alongX * aside - alongY * gap);
    }

    private double width(double flow) {
        return highestFlow > 0 ? NARROWEST + (WIDEST - NARROWEST) * flow / highestFlow : NARROWEST;
    }

    private double ring(double toll) {
        return highestToll > 0 ? LARGEST_RING * Math.sqrt(toll / highestToll) : 0;
    }
}
