package civitas.scenarios.tolls.console;

import civitas.console.WorldDisplay;
import civitas.console.parts.Ink;
import civitas.console.parts.Pause;
import civitas.kernel.World;
import civitas.scenarios.tolls.TollView;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import sim.display.Display2D;
import sim.display.GUIState;

/**
 * The road map, in MASON's display: its scale field and the right mouse button zoom and pan, a click marks a link, a
 * double click inspects it, and the line below says what the mouse is on.
 */
final class RoadDisplay implements WorldDisplay {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 560;
    private static final String HINT = "double click: inspect, right drag: move, right click: zoom in, twice: show all";

    private final GUIState gui;
    private final RoadLegend legend = new RoadLegend();
    private JPanel panel;
    private Display2D display;
    private TollView view;
    private RoadState state;
    private Optional<RoadPortrayal> roads = Optional.empty();
    private volatile int hovered = -1;

    RoadDisplay(GUIState gui) {
        this.gui = gui;
    }

    @Override
    public String title() {
        return "Roads";
    }

    /** {@inheritDoc} MASON's display needs a screen, so it is built here and not before. */
    @Override
    public JComponent component() {
        if (panel == null) {
            display = new Display2D(WIDTH, HEIGHT, gui);
            display.setBackdrop(Ink.PAPER);
            display.setMouseChangesOffset(true);
            display.setSelectionMode(Display2D.SELECTION_MODE_SINGLE);
            display.insideDisplay.addMouseMotionListener(new MouseMotionAdapter() {
                @Override
                public void mouseMoved(MouseEvent event) {
                    Pause.during(gui, () -> hover(event));
                }
            });
            display.display.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent event) {
                    fit();
                }
            });
            panel = new JPanel(new BorderLayout());
            panel.add(display, BorderLayout.CENTER);
            panel.add(legend, BorderLayout.SOUTH);
            attach();
        }
        return panel;
    }

    private void hover(MouseEvent event) {
        hovered = roads.map(map -> map.linkAt(event.getX(), event.getY())).orElse(-1);
        legend.say(line());
    }

    /** About the link under the mouse, or else how to use the map. */
    private String line() {
        if (hovered >= 0) {
            return RoadReadings.status(view, hovered);
        }
        return roads.isPresent()
                ? String.format(Locale.ROOT, "day %,d;  %s", state.day(), HINT)
                : "The network file says not where its nodes lie, and they are too many to be laid out: put its _node.tntp"
                        + " beside it.";
    }

    @Override
    public void show(World<?> world) {
        view = TollView.of(world);
        state = new RoadState(view);
        roads = RoadLayout.of(view).map(layout -> new RoadPortrayal(view, layout, state));
        legend.show(state);
        hovered = -1;
        legend.say(line());
        if (display != null) {
            attach();
        }
    }

    /** At scale 1 the map is as large as its window. */
    private void fit() {
        Dimension visible = display.display.getViewport().getExtentSize();
        if (visible.width > 0 && visible.height > 0) {
            display.insideDisplay.width = visible.width;
            display.insideDisplay.height = visible.height;
            attach();
        }
    }

    private void attach() {
        display.detatchAll();
        roads.ifPresent(map -> display.attach(map, "Roads"));
        display.repaint();
    }

    /** The map, for painting without a screen; none if the roads cannot be laid out. */
    Optional<RoadPortrayal> roads() {
        return roads;
    }

    /** What the map's colours mean. */
    RoadLegend legend() {
        return legend;
    }

    @Override
    public void refresh() {
        state.copy();
        legend.say(line());
        if (display != null) {
            display.step(gui.state); // obeys what the user chose about redrawing, and films
        }
    }
}
