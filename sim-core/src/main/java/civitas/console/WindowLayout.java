package civitas.console;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JFrame;

/** Places the windows of one console side by side: the console, then the charts, then the scenario's own displays. */
final class WindowLayout {
    private static final int CONSOLE_WIDTH = 470;
    private static final int MOST_HEIGHT = 1000;
    private static final int MOST_WIDTH = 1900;
    private static final double CHART_SHARE = 0.5;

    private WindowLayout() {}

    static void arrange(JFrame console, JFrame charts, List<JFrame> displays) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int height = Math.min(screen.height, MOST_HEIGHT);
        int right = screen.x + Math.min(screen.width, MOST_WIDTH);
        int consoleWidth = Math.min(CONSOLE_WIDTH, screen.width / 3 + 60);
        console.setBounds(screen.x, screen.y, consoleWidth, height);
        int x = screen.x + consoleWidth;
        int rest = right - x;
        int chartWidth = displays.isEmpty() ? rest : (int) (rest * CHART_SHARE);
        charts.setBounds(x, screen.y, chartWidth, height);
        int y = screen.y;
        for (JFrame display : displays) {
            int share = height / displays.size();
            display.setBounds(x + chartWidth, y, rest - chartWidth, share);
            display.setMinimumSize(new Dimension(200, 150));
            y += share;
        }
    }
}
