package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code record}: without it nothing is recorded over time, without {@code series} every series is.
 *
 * @param <P> the scenario's parameter record
 */
final class RecordingReader<P extends Record> {
    private static final String EVERY = "every";
    private static final String SERIES = "series";

    private final Scenario<P> scenario;

    RecordingReader(Scenario<P> scenario) {
        this.scenario = scenario;
    }

    Recording read(Fields top, P parameters) {
        Optional<Fields> fields = top.object("record");
        if (fields.isEmpty()) {
            return new Recording(1, List.of());
        }
        Fields written = fields.get().only(List.of(EVERY, SERIES));
        List<String> valid =
                scenario.series(parameters).stream().map(Quantity::name).toList();
        return new Recording(
                written.integer(EVERY, 1, Long.MAX_VALUE).orElse(1),
                written.list(SERIES).map(list -> series(written, list, valid)).orElse(valid));
    }

    private static List<String> series(Fields written, ArrayNode list, List<String> valid) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String name = node.asText();
            if (!node.isTextual()) {
                written.fault(SERIES, i, Fields.found(node, "the name of a series"));
            } else if (!valid.contains(name)) {
                written.fault(SERIES, i, Fields.unknown("series", name, valid));
            } else if (names.contains(name)) {
                written.fault(SERIES, i, "series '" + name + "' appears twice");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    static void write(Recording recording, ObjectNode json) {
        ObjectNode node = json.putObject("record").put(EVERY, recording.every());
        ArrayNode list = node.putArray(SERIES);
        recording.series().forEach(list::add);
    }
}
