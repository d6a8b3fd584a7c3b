package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Single JSON values: read from an option or a default, and put into words for messages. */
public final class JsonValue {
    private JsonValue() {}

    /** Reads JSON; a text that is not JSON stands for itself, so that words need no quotes. */
    public static JsonNode parseOrText(String text) {
        try {
            Problems problems = new Problems("");
            JsonNode value =
                    DocumentReader.read(new ScenarioText("", text), problems).tree();
            problems.throwIfAny();
            return value;
        } catch (InvalidScenarioException e) {
            return TextNode.valueOf(text);
        }
    }

    /** What was found: {@code text "abc"}, {@code 1.4}, {@code a list}, ... */
    static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text \"" + Names.printable(value.textValue()) + "\"";
            case NUMBER -> Names.printable(Decimals.text(value));
            case BOOLEAN -> value.asText();
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
            case OBJECT -> "an object";
            default -> "null";
        };
    }
}
