package civitas.scenario;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names in files and on the command line: how they derive from Java names, how they are quoted, and what a misspelt one may have meant. */
public final class Names {
    private static final int LONGEST_QUOTED = 60;
    private static final int MOST_LISTED = 40;

    private Names() {}

    /** {@code learningRate}, {@code LearningRate} and {@code LEARNING_RATE} become {@code learning_rate}. */
    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replace('-', '_')
                .toLowerCase(Locale.ROOT);
    }

    /** {@code firms} becomes {@code firm}, {@code cities} becomes {@code city}. */
    static String singular(String name) {
        String words = name.substring(name.lastIndexOf('.') + 1).replace('_', ' ');
        if (words.endsWith("ies")) {
            return words.substring(0, words.length() - 3) + "y";
        }
        return words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }

    /** Text of a file made safe to print: control characters as {@code \\u001b}, long text cut. */
    public static String printable(String text) {
        String cut = text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "...";
        return safe(cut);
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** A file's path as the user gave it, without control characters. */
    static String printablePath(Path file) {
        return safe(file.toString());
    }

    /** {@code ; did you mean 'x'? valid: x, y} for a name that is none of the valid ones. */
    public static String hint(String found, Collection<String> valid) {
        String suggestion = nearest(found, valid)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(";");
        return suggestion + " valid: " + listed(valid);
    }

    /** The names separated by commas, the tail of a very long list counted only. */
    static String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String list = String.join(", ", names.stream().limit(MOST_LISTED).toList());
        int left = names.size() - MOST_LISTED;
        return left > 0 ? list + ", ... (" + left + " more)" : list;
    }

    /** The valid name a misspelt one most likely stands for: at most one edit per three letters, three in all. */
    static Optional<String> nearest(String found, Collection<String> valid) {
        if (found.length() > LONGEST_QUOTED) {
            return Optional.empty();
        }
        String snake = snake(found);
        ToIntFunction<String> distance =
                name -> LevenshteinDistance.getDefaultInstance().apply(snake, snake(name));
        return valid.stream()
                .min(Comparator.comparingInt(distance))
                .filter(name -> distance.applyAsInt(name) <= Math.min(3, Math.max(found.length(), name.length()) / 3));
    }
}
