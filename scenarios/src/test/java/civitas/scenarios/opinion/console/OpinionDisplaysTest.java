package civitas.scenarios.opinion.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionDisplaysTest {
    private static final String FILE =
            "{\"scenario\": \"opinion-dynamics\", \"parameters\": {\"rounds\": 60, \"ending\": \"rounds\"}}";

    @Test
    void lookingChangesNothing() {
        Shown watched = new Shown(FILE);
        List<WorldDisplay> displays = new OpinionDisplays().displays(watched.gui());
        assertEquals("opinion-dynamics", new OpinionDisplays().scenario());
        watched.play(60, 7, displays);
        Shown alone = new Shown(FILE);
        alone.play(60, 60, List.of());
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                watched.simulation().world().trajectoryHash());
    }

    /** At the start all opinions are there; at the end two bands and empty space between them. */
    @Test
    void bandsForm() {
        Shown shown = new Shown(FILE);
        BandDisplay display = new BandDisplay();
        shown.play(60, 10, List.of(display));
        BufferedImage image = Shown.paint(display.component(), "opinion-bands");
        assertTrue(white(image, 75) < 40, "white at the start: " + white(image, 75));
        assertTrue(white(image, 690) > 250, "white at the end: " + white(image, 690));
    }

    private static int white(BufferedImage image, int x) {
        int white = 0;
        for (int y = 30; y < 415; y++) {
            white += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 1 : 0;
        }
        return white;
    }
}
