package civitas.scenarios.opinion;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Chart;
import civitas.analysis.plot.HeatMap;
import civitas.analysis.plot.SvgPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/opinion-dynamics.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=OpinionPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class OpinionPictures {
    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void draw() throws IOException {
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve("opinion-bands.svg"), pictures.svg(bands()));
        }
    }

    private static Chart bands() {
        String parameters =
                "\"update\": {\"kind\": \"deffuant\", \"bound\": 0.15}, \"rounds\": 40, \"ending\": \"rounds\"";
        Bands bands = ((OpinionWorld) OpinionFiles.played(parameters, 40).world()).bands();
        List<HeatMap.Cell> cells = new ArrayList<>();
        List<String> rounds = new ArrayList<>();
        for (Bands.Picture picture : bands.pictures()) {
            for (int bin = 0; bin < Bands.BINS; bin++) {
                // The root lets small groups be seen.
                cells.add(new HeatMap.Cell(rounds.size(), bin, Math.sqrt(picture.counts()[bin] / 1000.0)));
            }
            rounds.add(Long.toString(picture.round()));
        }
        return new HeatMap(
                "A thousand opinions, bound of confidence 0.15",
                Axis.linear("round", ""),
                rounds,
                Axis.linear("opinion", ""),
                IntStream.range(0, Bands.BINS)
                        .mapToObj(bin -> String.format(Locale.ROOT, "%.2f", bands.centre(bin)))
                        .toList(),
                Axis.linear("root of share", ""),
                cells);
    }
}
