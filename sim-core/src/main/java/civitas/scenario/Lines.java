package civitas.scenario;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The lines on which the parts of a JSON value stand, as a tree of the value's own shape.
 *
 * @param line line of the value or of its key, counted from 1
 * @param fields lines of an object's fields by key
 * @param elements lines of a list's elements
 */
record Lines(int line, Map<String, Lines> fields, List<Lines> elements) {
    /** For a tree that was never text. */
    static final Lines NONE = new Lines(0, Map.of(), List.of());

    /** The line of a value without parts. */
    static Lines of(int line) {
        return new Lines(line, Map.of(), List.of());
    }

    /** The line of the part at {@code path}, empty if the document has no such part. */
    OptionalInt at(JsonPath path) {
        Lines here = this;
        for (Object step : path.steps()) {
            here = step instanceof Integer index ? here.element(index) : here.fields.get((String) step);
            if (here == null) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(here.line);
    }

    private Lines element(int index) {
        return index < elements.size() ? elements.get(index) : null;
    }
}
