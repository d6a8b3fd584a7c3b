package civitas.analysis.plot;

import java.util.List;
import java.util.stream.Collectors;

/** Marked values in words. */
final class References {
    private References() {}

    /** Nothing if there are none. */
    static String text(List<Reference> references) {
        return references.isEmpty()
                ? ""
                : "; marked: "
                        + references.stream()
                                .map(reference ->
                                        reference.name() + " = " + NumberText.significant(reference.value(), 5))
                                .collect(Collectors.joining(", "));
    }
}
