package civitas.data.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines {@code <TAG> value} that begin a TNTP file, up to {@code <END OF METADATA>}. Upper or lower case and the
 * number of blanks inside a tag make no difference. An unknown tag is a problem: a misspelt factor must not be lost.
 */
final class TntpMetadata {
    private static final String END = "END OF METADATA";

    /** Names the columns in a comment; of no use to a program. */
    private static final String HEADER = "ORIGINAL HEADER";

    private record Entry(String value, int line) {}

    private final TntpLines lines;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private TntpMetadata(TntpLines lines) {
        this.lines = lines;
    }

    /**
     * Reads up to the end of the metadata.
     *
     * @param known tags this kind of file may have
     * @throws NetworkFileException if the metadata do not end, after which no line could be understood
     */
    static TntpMetadata read(TntpLines lines, List<String> known) {
        TntpMetadata metadata = new TntpMetadata(lines);
        while (lines.next()) {
            if (metadata.take(known)) {
                return metadata;
            }
        }
        lines.problemOfFile("no <" + END + "> line, must end the metadata");
        lines.finish();
        return metadata;
    }

    private boolean take(List<String> known) {
        String line = lines.line();
        int close = line.indexOf('>');
        if (!line.startsWith("<") || close < 0) {
            lines.problem("found " + TntpLines.quoted(line) + " before <" + END + ">, must be <TAG> value");
            lines.finish();
        }
        String tag = line.substring(1, close).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (tag.equals(END)) {
            return true;
        }
        if (!tag.equals(HEADER) && !known.contains(tag)) {
            lines.problem("unknown tag <" + tag + ">, must be one of " + listing(known));
        }
        Entry entry = new Entry(line.substring(close + 1).strip(), lines.number());
        Entry first = entries.putIfAbsent(tag, entry);
        if (first != null) {
            lines.problem("<" + tag + "> is there twice, first on line " + first.line + "; must be there once");
        }
        return false;
    }

    private static String listing(List<String> known) {
        List<String> tags = new ArrayList<>();
        known.forEach(tag -> tags.add("<" + tag + ">"));
        tags.add("<" + HEADER + ">");
        return String.join(", ", tags) + "; a remark begins with ~";
    }

    /** Line of a tag that is there. */
    int line(String tag) {
        return entries.get(tag).line;
    }

    /**
     * A required integer; a problem and -1 if it is missing or out of its range.
     *
     * @param most inclusive
     */
    int integer(String tag, int least, int most) {
        Entry entry = required(tag);
        if (entry == null) {
            return -1;
        }
        if (entry.value.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(entry.value);
            if (value >= least && value <= most) {
                return value;
            }
        }
        lines.problemAt(entry.line, found(tag, entry) + "must be an integer in [" + least + ", " + most + "]");
        return -1;
    }

    /** A required number; a problem and NaN if it is missing, not finite or below 0. */
    double requiredNumber(String tag) {
        Entry entry = required(tag);
        return entry == null ? Double.NaN : number(tag, entry);
    }

    /** A number that is 0 if it is missing; a problem and NaN if it is not finite or below 0. */
    double optionalNumber(String tag) {
        Entry entry = entries.get(tag);
        return entry == null ? 0 : number(tag, entry);
    }

    private Entry required(String tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            lines.problemOfFile("no <" + tag + "> line, must be in the metadata");
        }
        return entry;
    }

    private double number(String tag, Entry entry) {
        double value = TntpLines.isNumber(entry.value) ? Double.parseDouble(entry.value) : Double.NaN;
        if (value >= 0 && Double.isFinite(value)) {
            return value;
        }
        lines.problemAt(entry.line, found(tag, entry) + "must be a finite number >= 0");
        return Double.NaN;
    }

    private static String found(String tag, Entry entry) {
        return "<" + tag + "> " + TntpLines.quoted(entry.value) + ", ";
    }
}
