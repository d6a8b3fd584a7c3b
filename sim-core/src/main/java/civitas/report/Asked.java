package civitas.report;

import civitas.analysis.plot.NumberText;
import civitas.scenario.ScenarioFile;
import civitas.sweep.analysis.AxisValueText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a scenario file asks for, in words.
 *
 * @param file the resolved file
 */
record Asked(ScenarioFile<?> file) {
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                file.scenario().title() + ". " + file.scenario().description()));
        blocks.addAll(new ParameterTable(file).blocks());
        interventions(blocks);
        String every = file.recording().series().isEmpty()
                ? "No series is recorded."
                : String.format(
                        Locale.ROOT,
                        "Recorded every %,d rounds: %s.",
                        file.recording().every(),
                        String.join(", ", file.recording().series()));
        String stop = file.stopAfter().isPresent()
                ? String.format(
                        Locale.ROOT,
                        " A run ends after round %,d at the latest.",
                        file.stopAfter().getAsLong())
                : "";
        blocks.add(new Block.Paragraph(every + stop));
        return blocks;
    }

    private void interventions(List<Block> blocks) {
        if (file.interventions().isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing is changed while runs go on."));
            return;
        }
        for (JsonNode change : file.json().path("interventions")) {
            blocks.add(new Block.Paragraph(sentence(change)));
        }
    }

    /** As in {@code From round 500,000 on: platform.prominence = price_directed.} */
    private static String sentence(JsonNode change) {
        return String.format(
                        Locale.ROOT, "From round %,d on: ", change.path("at").asLong())
                + words(change) + ".";
    }

    /** What a change sets. */
    static String words(JsonNode change) {
        return change.path("set").properties().stream()
                .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(JsonNode value) {
        return value.isNumber() ? NumberText.level(value.asDouble()) : AxisValueText.of(value);
    }
}
