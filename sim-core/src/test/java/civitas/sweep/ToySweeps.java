package civitas.sweep;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.scenario.toy.ToyScenario;
import civitas.sweep.design.Design;
import civitas.sweep.design.Designs;
import civitas.sweep.design.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Toy files with sweeps in tests. */
public final class ToySweeps {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.of(List.of(new ToyScenario())));

    private ToySweeps() {}

    /** A toy file with these keys; single quotes stand for double ones. */
    public static ScenarioFile<?> file(String keys) {
        String text = "{\"scenario\": \"toy\", " + keys.replace('\'', '"') + "}";
        return READER.read("toy.json", text, Overrides.none());
    }

    /** The design of a toy file whose sweep has these keys. */
    public static Design design(String sweep) {
        return designOf(file("'sweep': {" + sweep + "}"));
    }

    /** The design of a file. */
    public static Design designOf(ScenarioFile<?> file) {
        return Designs.of((Enumerated) file.sweep().orElseThrow().design(), file);
    }

    /** All points of a design in order, as single-quoted text. */
    public static List<String> points(Design design) {
        return LongStream.range(0, design.candidates())
                .mapToObj(design::at)
                .flatMap(Optional::stream)
                .map(Point::json)
                .map(json -> json.replace('"', '\''))
                .toList();
    }
}
