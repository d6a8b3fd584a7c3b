package civitas.scenarios.opinion.console;

import civitas.scenarios.console.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/opinion-dynamics.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=OpinionPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class OpinionPictures {
    private static final Path FOLDER = Path.of("../docs/images");
    private static final String FILE =
            """
            {"scenario": "opinion-dynamics", "parameters": {"agents": 3000, "rounds": 80, "ending": "rounds", \
            "update": {"kind": "deffuant", "bound": 0.15}}}""";

    @Test
    void draw() throws IOException {
        Shown shown = new Shown(FILE);
        BandDisplay display = new BandDisplay();
        shown.play(80, 80, List.of(display));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                Shown.paint(display.component(), "opinion-bands"),
                "png",
                FOLDER.resolve("opinion-bands.png").toFile());
    }
}
