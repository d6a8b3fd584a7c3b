package civitas.scenarios.recourse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names separated by commas, with * for any letters. */
record NameList(List<String> names) implements Predicate<String> {
    static NameList of(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return new NameList(List.copyOf(names));
    }

    @Override
    public boolean test(String feature) {
        return names.stream().anyMatch(name -> matches(name, feature));
    }

    private static boolean matches(String name, String feature) {
        StringBuilder pattern = new StringBuilder();
        for (String part : name.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
        }
        return feature.matches(pattern.toString());
    }

    /** Refuses a name that fits none of the features. */
    NameList requireAmong(List<String> features) {
        for (String name : names) {
            if (features.stream().noneMatch(feature -> matches(name, feature))) {
                throw new IllegalArgumentException(
                        "'" + name + "' names no feature; features: " + String.join(", ", features));
            }
        }
        return this;
    }
}
