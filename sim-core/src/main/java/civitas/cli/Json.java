package civitas.cli;

import civitas.analysis.statistics.Interval;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/** JSON documents on standard output. JSON has no NaN: a number that does not exist is {@code null}. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static void put(ObjectNode node, String name, Interval interval) {
        ArrayNode ends = node.putArray(name);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            if (Double.isFinite(end)) {
                ends.add(end);
            } else {
                ends.addNull();
            }
        }
    }

    static void print(PrintWriter out, ObjectNode node) {
        out.println(node.toPrettyString());
    }
}
