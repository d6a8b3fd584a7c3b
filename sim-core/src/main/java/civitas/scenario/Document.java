package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * A JSON document that remembers its lines.
 *
 * @param name how messages call the file
 * @param tree the content; whole numbers are {@code LongNode}s where they fit, other numbers {@code DecimalNode}s
 * @param lines the line of every part of {@code tree}
 */
record Document(String name, JsonNode tree, Lines lines) {
    /** A receiver of faults found in this document. */
    Report report(Problems problems) {
        return (path, message) -> {
            OptionalInt line = lines.at(path);
            String where = line.isPresent() ? name + ":" + line.getAsInt() : name;
            problems.add(line.orElse(0), new Problem(where, path.toString(), message));
        };
    }
}
