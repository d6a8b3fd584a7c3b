package civitas.sweep.analysis;

import civitas.scenario.Declaration;
import civitas.scenario.Declarations;

/** Units of parameters by path. */
final class ParameterUnits {
    private ParameterUnits() {}

    /** The unit that the parameter record declares, {@code 1} for pure numbers; empty for words, parts and what is no parameter. */
    static String of(Class<? extends Record> parameters, String path) {
        String parameter = path.replaceFirst("^interventions\\.[0-9]+\\.set\\.", "");
        return path.endsWith(".at") && path.startsWith("interventions.")
                ? "rounds"
                : find(Declarations.of(parameters), parameter);
    }

    private static String find(Declaration declaration, String path) {
        if (declaration instanceof Declaration.Leaf leaf) {
            String unit = leaf.unit().isEmpty() && leaf.type().numeric() ? "1" : leaf.unit();
            return leaf.path().equals(path) ? unit : "";
        }
        if (declaration instanceof Declaration.Group group) {
            return group.members().stream()
                    .map(member -> find(member, path))
                    .filter(unit -> !unit.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return ((Declaration.Choice) declaration)
                .parts().stream()
                        .map(part -> find(part.group(), path))
                        .filter(unit -> !unit.isEmpty())
                        .findFirst()
                        .orElse("");
    }
}
