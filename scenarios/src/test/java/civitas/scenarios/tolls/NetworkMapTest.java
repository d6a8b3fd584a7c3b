package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.data.network.NodeCoordinates;
import civitas.data.network.RoadLink;
import civitas.data.network.RoadLinks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NetworkMapTest {
    private static final NodeCoordinates PLACES = new NodeCoordinates(new double[] {0, 10}, new double[] {0, 0});
    private static final RoadLinks LINKS = RoadLinks.of(List.of(
            RoadLink.bpr(1, 2, 100, 1, 1, 0.15, 4),
            RoadLink.bpr(2, 1, 100, 1, 1, 0.15, 4),
            RoadLink.general(1, 2, 0, 1, 2)));

    private static String svg(NetworkMap.Panel... panels) {
        return NetworkMap.svg("Roads & <tolls>", "veh/h", "money", PLACES, LINKS, List.of(panels));
    }

    private static NetworkMap.Panel panel(double... tolls) {
        return new NetworkMap.Panel("before", "today", new double[] {160, 40, 40}, tolls);
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void linksAreColouredByDemandOverCapacityAndDrawnUnderHeavierOnes() throws Exception {
        NodeList lines = parse(svg(panel(0, 0, 0))).getElementsByTagName("path");
        assertEquals(3, lines.getLength());
        assertEquals(LoadColours.COLOURS.get(0), ((Element) lines.item(0)).getAttribute("stroke"));
        assertEquals(LoadColours.COLOURS.get(5), ((Element) lines.item(1)).getAttribute("stroke"));
        assertEquals(LoadColours.of(Double.NaN), ((Element) lines.item(2)).getAttribute("stroke"));
        assertEquals("9.0", ((Element) lines.item(1)).getAttribute("stroke-width"));
        assertTrue(lines.item(1).getTextContent().contains("1 to 2: flow 160, demand/capacity 1.60, toll 0.00"));
    }

    @Test
    void theTwoDirectionsOfARoadLieOnDifferentSidesOfIt() throws Exception {
        NodeList lines = parse(svg(panel(0, 0, 0))).getElementsByTagName("path");
        double onTheWayBack = height((Element) lines.item(0));
        double onTheWayThere = height((Element) lines.item(1));
        double axis = 116;
        assertTrue(onTheWayThere > axis, "eastbound traffic keeps to the south: " + onTheWayThere);
        assertTrue(onTheWayBack < axis, "westbound traffic keeps to the north: " + onTheWayBack);
    }

    private static double height(Element line) {
        String path = line.getAttribute("d");
        return Double.parseDouble(path.substring(path.indexOf(' ') + 1, path.indexOf('L')));
    }

    @Test
    void tollsAreRingsWhoseAreaIsTheToll() throws Exception {
        NodeList rings = parse(svg(panel(4, 1, 0))).getElementsByTagName("circle");
        double small = Double.parseDouble(((Element) rings.item(0)).getAttribute("r"));
        double large = Double.parseDouble(((Element) rings.item(1)).getAttribute("r"));
        assertEquals(large / 2, small, 0.05);
        assertEquals(2 + 3, rings.getLength(), "two links and three in the legend");
    }

    @Test
    void everyPanelIsDrawnAtTheSameScale() throws Exception {
        NetworkMap.Panel busy = new NetworkMap.Panel("b", "", new double[] {1600, 0, 0}, new double[3]);
        Element drawn = parse(svg(panel(0, 0, 0), busy));
        assertEquals(6, drawn.getElementsByTagName("path").getLength());
        assertTrue(svg(panel(0, 0, 0), busy).contains("stroke-width=\"2.0\""), "160 of 1600");
    }

    @Test
    void legendsEndAtRoundNumbers() {
        assertEquals(3000, MapLegend.round(5999));
        assertEquals(6000, MapLegend.round(6000));
        assertEquals(0.3, MapLegend.round(0.5), 1e-12);
        assertEquals(0, MapLegend.round(0));
    }

    @Test
    void panelsOfAnotherNetworkAreRefused() {
        assertEquals(
                "panel 'before' has 3 flows and 2 tolls, expected 3 (one per link)",
                assertThrows(IllegalArgumentException.class, () -> svg(panel(1, 2)))
                        .getMessage());
    }
}
