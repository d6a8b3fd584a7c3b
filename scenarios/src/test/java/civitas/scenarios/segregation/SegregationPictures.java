package civitas.scenarios.segregation;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Chart;
import civitas.analysis.plot.HeatMap;
import civitas.analysis.plot.SvgPictures;
import civitas.kernel.Tabular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/segregation.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=SegregationPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class SegregationPictures {
    private static final Path FOLDER = Path.of("../docs/images");
    private static final int SIDE = 40;
    private static final int GAP = 3;

    @Test
    void draw() throws IOException {
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve("segregation.svg"), pictures.svg(beforeAndAfter()));
        }
    }

    private static Chart beforeAndAfter() throws IOException {
        String parameters =
                "\"width\": 40, \"height\": 40, \"density\": 0.9, \"residents\": {\"kind\": \"netlogo\", \"want\": 30}";
        Tabular world = (Tabular) SegregationFiles.played(parameters, 200).world();
        List<HeatMap.Cell> cells = new ArrayList<>();
        world.tables().get(0).content().writeTo(row -> {
            int level = SIDE - (int) row[0];
            int column = (int) row[1] - 1;
            add(cells, column, level, (int) row[2]);
            add(cells, SIDE + GAP + column, level, (int) row[3]);
        });
        return new HeatMap(
                "30 % wanted: the city before and after",
                Axis.linear("column; before on the left, after on the right", ""),
                labels(2 * SIDE + GAP),
                Axis.linear("row", ""),
                labels(SIDE),
                Axis.linear("kind", ""),
                cells);
    }

    /** Vacant cells stay empty. */
    private static void add(List<HeatMap.Cell> cells, int column, int row, int kind) {
        if (kind == City.FIRST || kind == City.SECOND) {
            cells.add(new HeatMap.Cell(column, row, kind));
        }
    }

    private static List<String> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }
}
