package civitas.console;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JFrame;

/**
 * Places the windows of one console side by side: the console, the charts, the scenario's first displays. Displays for
 * which there is no room are left for the list of windows to open.
 */
final class WindowLayout {
    private static final int CONSOLE_WIDTH = 470;
    private static final int MOST_HEIGHT = 1000;
    private static final int MOST_WIDTH = 1900;
    private static final double CHART_SHARE = 0.4;
    private static final double FIRST_DISPLAY_SHARE = 0.62;

    /** Displays that are open at first. */
    private static final int OPEN = 2;

    private WindowLayout() {}

    /** Places all windows and returns those to open. */
    static List<JFrame> arrange(JFrame console, JFrame charts, List<JFrame> displays) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int height = Math.min(screen.height, MOST_HEIGHT);
        int right = screen.x + Math.min(screen.width, MOST_WIDTH);
        int consoleWidth = Math.min(CONSOLE_WIDTH, screen.width / 3 + 60);
        console.setBounds(screen.x, screen.y, consoleWidth, height);
        int x = screen.x + consoleWidth;
        int rest = right - x;
        int chartWidth = displays.isEmpty() ? rest : (int) (rest * CHART_SHARE);
        charts.setBounds(x, screen.y, chartWidth, height);
        int firstHeight = displays.size() > 1 ? (int) (height * FIRST_DISPLAY_SHARE) : height;
        for (int i = 0; i < displays.size(); i++) {
            int top = i == 0 ? 0 : firstHeight;
            int bottom = i == 0 ? firstHeight : height;
            displays.get(i).setMinimumSize(new Dimension(200, 150));
            displays.get(i).setBounds(x + chartWidth, screen.y + top, rest - chartWidth, bottom - top);
        }
        return displays.subList(0, Math.min(OPEN, displays.size()));
    }
}
