package civitas.scenarios.segregation.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.segregation.CityView;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegregationDisplaysTest {
    private static final String FILE =
            """
            {"scenario": "segregation", "parameters": {"width": 40, "height": 40, "density": 0.8, "ticks": 10, \
            "residents": {"kind": "netlogo", "want": 60}}}""";

    @Test
    void lookingChangesNothing() {
        Shown watched = new Shown(FILE);
        List<WorldDisplay> displays = new SegregationDisplays().displays(watched.gui());
        assertEquals("segregation", new SegregationDisplays().scenario());
        watched.play(8, 1, displays);
        Shown alone = new Shown(FILE);
        alone.play(8, 8, List.of());
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                watched.simulation().world().trajectoryHash());
    }

    @Test
    void cellsHaveTheColoursOfThoseWhoLiveThere() {
        Shown shown = new Shown(FILE);
        CityDisplay display = new CityDisplay();
        shown.play(8, 4, List.of(display));
        BufferedImage image = Shown.paint(display.component(), "segregation-" + display.title());
        CityView view = CityView.of(shown.simulation().world());
        byte[] content = view.content();
        int colours = 0;
        int caption = image.getHeight() - 560;
        for (int cell = 0; cell < content.length; cell++) {
            int pixel = image.getRGB(cell % 40 * 14 + 7, caption + cell / 40 * 14 + 7) & 0xFFFFFF;
            int expected = content[cell] == 0
                    ? 0xFFFFFF
                    : Palette.colour(content[cell] - 1).getRGB() & 0xFFFFFF;
            colours += pixel == expected ? 1 : 0;
        }
        assertEquals(1600, colours);
        assertTrue(view.similar() > 50);
    }
}
