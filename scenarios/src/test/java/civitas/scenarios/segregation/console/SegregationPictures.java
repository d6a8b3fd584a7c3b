package civitas.scenarios.segregation.console;

import civitas.console.parts.Ink;
import civitas.scenarios.console.Shown;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/segregation.md}, a city before and after. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=SegregationPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class SegregationPictures {
    private static final Path FOLDER = Path.of("../docs/images");
    private static final int GAP = 24;
    private static final String FILE =
            """
            {"scenario": "segregation", "parameters": {"width": 56, "height": 56, "density": 0.9, \
            "residents": {"kind": "netlogo", "want": 30}}}""";

    @Test
    void draw() throws IOException {
        Shown shown = new Shown(FILE);
        CityDisplay display = new CityDisplay();
        Shown.onSwing(() -> display.show(shown.simulation().world()));
        BufferedImage before = Shown.paint(display.component(), "segregation-before");
        shown.play(200, 200, List.of(display));
        BufferedImage after = Shown.paint(display.component(), "segregation-after");
        Files.createDirectories(FOLDER);
        ImageIO.write(
                beside(before, after), "png", FOLDER.resolve("segregation.png").toFile());
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage both = new BufferedImage(
                left.getWidth() + GAP + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = both.createGraphics();
        paper.setColor(Ink.PAPER);
        paper.fillRect(0, 0, both.getWidth(), both.getHeight());
        paper.drawImage(left, 0, 0, null);
        paper.drawImage(right, left.getWidth() + GAP, 0, null);
        paper.dispose();
        return both;
    }
}
