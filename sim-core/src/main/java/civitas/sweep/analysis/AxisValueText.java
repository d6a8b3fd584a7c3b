package civitas.sweep.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** Values of axes as people read them. */
public final class AxisValueText {
    private AxisValueText() {}

    /** Words without quotes; a part as its kind with what it sets, such as {@code adaptive(scale=1, decay=0.9)}. */
    public static String of(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        if (!value.path("kind").isTextual()) {
            return value.toString();
        }
        String settings = value.properties().stream()
                .filter(entry -> !entry.getKey().equals("kind"))
                .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                .collect(Collectors.joining(", "));
        return value.get("kind").asText() + (settings.isEmpty() ? "" : "(" + settings + ")");
    }
}
