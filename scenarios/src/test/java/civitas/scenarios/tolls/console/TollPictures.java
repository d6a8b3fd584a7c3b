package civitas.scenarios.tolls.console;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import sim.portrayal.DrawInfo2D;

/** Paints the road map without a screen, as MASON's display would. */
final class TollPictures {
    private TollPictures() {}

    static BufferedImage map(RoadDisplay display, Shown shown, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Shown.onSwing(() -> {
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(civitas.console.parts.Ink.PAPER);
            graphics.fillRect(0, 0, width, height);
            display.roads().ifPresent(roads -> roads.draw(null, graphics, info(display, shown, width, height)));
            graphics.translate(0, height - 84);
            display.legend().setSize(width, 84);
            display.legend().paint(graphics);
            graphics.dispose();
        });
        return image;
    }

    static DrawInfo2D info(RoadDisplay display, Shown shown, int width, int height) {
        Rectangle2D box = new Rectangle2D.Double(0, 0, width, height - 84);
        return new DrawInfo2D(shown.gui(), display.roads().orElseThrow(), box, box);
    }

    /** All windows of a run; the drivers' and the platform's tables too. */
    static void save(java.util.List<WorldDisplay> displays, Shown shown, String name) {
        for (WorldDisplay display : displays) {
            if (display instanceof RoadDisplay roads) {
                Shown.save(map(roads, shown, 720, 644), "tolls-" + name + "-Roads");
            } else {
                Shown.paint(display.component(), "tolls-" + name + "-" + display.title());
            }
        }
    }
}
