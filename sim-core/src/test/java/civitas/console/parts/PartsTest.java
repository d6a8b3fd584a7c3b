package civitas.console.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void readingsKeepTheirOrderAndCannotBeSet() {
        double[] price = {1.25};
        Inspectable readings = new Inspectable("firm 1")
                .number("price", "Money.", () -> price[0])
                .text("mood", "A word.", () -> "calm");
        price[0] = 1.5;
        assertEquals(2, readings.numProperties());
        assertEquals(1.5, readings.getValue(0));
        assertEquals(double.class, readings.getType(0));
        assertEquals("calm", readings.getValue(1));
        assertEquals("A word.", readings.getDescription(1));
        assertEquals("firm 1", readings.title());
        assertEquals("1.5", readings.betterToString(readings.getValue(0)));
        assertFalse(readings.isReadWrite(0));
        assertFalse(readings.isVolatile());
        readings.setValue(0, (Object) 7.0);
        assertEquals(1.5, price[0]);
    }

    @Test
    void viridisRisesInLightnessBetweenItsBounds() {
        Viridis scale = new Viridis(1, 2);
        assertEquals(new Color(0x440154), scale.colour(0));
        assertEquals(new Color(0xfde725), scale.getPaint(2));
        double last = -1;
        for (double value = 1; value <= 2; value += 0.01) {
            Color colour = scale.colour(value);
            double lightness = 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
            assertTrue(lightness > last, "at " + value);
            last = lightness;
        }
        assertEquals(new Color(0xd9dcdf), scale.colour(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Viridis(1, 1));
    }

    @Test
    void roundNumbersBracketAnyNumber() {
        assertEquals(50, RoundNumbers.above(30), 1e-9);
        assertEquals(0.2, RoundNumbers.above(0.2), 1e-12);
        assertEquals(2000, RoundNumbers.below(2654), 1e-9);
        assertEquals(5, RoundNumbers.below(5), 1e-9);
        assertEquals(0, RoundNumbers.above(0));
        assertEquals(0, RoundNumbers.below(-1));
    }

    @Test
    void onlyTheLatestReadingIsPainted() throws Exception {
        List<Integer> painted = new ArrayList<>();
        Handover<Integer> handover = new Handover<>(painted::add);
        SwingUtilities.invokeAndWait(() -> {
            Thread model = new Thread(() -> {
                handover.offer(1);
                handover.offer(2);
                handover.offer(3);
            });
            model.start();
            try {
                model.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        SwingUtilities.invokeAndWait(() -> {});
        assertEquals(List.of(3), painted);
        SwingUtilities.invokeAndWait(() -> handover.offer(4));
        assertEquals(List.of(3, 4), painted);
    }

    @Test
    void tablesTellWhichRowWasClickedTwice() {
        List<Integer> opened = new ArrayList<>();
        AgentTable table = new AgentTable(
                List.of(new AgentTable.Column("firm", "Its number."), new AgentTable.Column("price", "Money.")),
                opened::add);
        table.show(new Object[][] {{1, 1.5}, {2, 1.25}});
        JTable inside = table.table();
        inside.setSize(200, 100);
        inside.getRowSorter().toggleSortOrder(1); // cheapest first
        MouseEvent twice = new MouseEvent(inside, MouseEvent.MOUSE_CLICKED, 0, 0, 5, 5, 2, false);
        inside.dispatchEvent(twice);
        assertEquals(List.of(1), opened, "the second firm is the cheapest");
        assertEquals("Its number.", inside.getToolTipText(twice));
        table.show(new Object[][] {{1, 1.0}, {2, 1.25}});
        assertEquals(2, table.rows());
    }

    @Test
    void chartsAreDrawnAtAnySize() {
        XYPlot plot = Charts.dress(new XYPlot(null, Charts.axis("x"), Charts.axis("y"), null));
        ChartPanel panel = Charts.panel(Charts.chart("Title", plot, true), 300, 200);
        assertEquals(300, panel.getPreferredSize().width);
        assertNotNull(panel.getChart().createBufferedImage(80, 60));
        assertEquals("x", plot.getDomainAxis().getLabel());
    }
}
