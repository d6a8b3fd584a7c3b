package civitas.data.network;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of one TNTP file that say something, comments and blank lines left out, and the problems found in them.
 * Numbers are those of the format, not of Java: no {@code NaN}, {@code 1d} or {@code 0x1p3}.
 */
final class TntpLines {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final int QUOTED_LENGTH = 40;

    private final String file;
    private final Iterator<String> lines;
    private final List<NetworkFileException.Problem> problems = new ArrayList<>();
    private int number;
    private String line = "";

    TntpLines(String file, String text) {
        this.file = file;
        lines = text.lines().iterator();
    }

    /** Goes to the next line that says something; false at the end of the file. */
    boolean next() {
        while (lines.hasNext()) {
            number++;
            line = withoutComment(lines.next()).strip();
            if (!line.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String withoutComment(String raw) {
        int comment = raw.indexOf('~');
        return comment < 0 ? raw : raw.substring(0, comment);
    }

    /** The line without its comment and without blanks around it. */
    String line() {
        return line;
    }

    /** Number of the line, from 1. */
    int number() {
        return number;
    }

    /** Notes a problem of the current line. */
    void problem(String message) {
        problemAt(number, message);
    }

    /** Notes a problem of an earlier line. */
    void problemAt(int atLine, String message) {
        note(file + ":" + atLine, message);
    }

    /** Notes a problem that concerns no line. */
    void problemOfFile(String message) {
        note(file, message);
    }

    private void note(String where, String message) {
        problems.add(new NetworkFileException.Problem(where, message));
        if (problems.size() == NetworkFileException.MAX_PROBLEMS) {
            throw new NetworkFileException(problems);
        }
    }

    /** Number of problems found so far. */
    int problems() {
        return problems.size();
    }

    /** Whether no problem was found so far. */
    boolean sound() {
        return problems.isEmpty();
    }

    /** Ends the reading of the file with all problems found, if there are any. */
    void finish() {
        if (!sound()) {
            throw new NetworkFileException(problems);
        }
    }

    /** Whether a word is a number of the format, finite or not. */
    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /**
     * An integer in a range; a problem of the current line and {@code least} if it is none.
     *
     * @param most inclusive
     */
    int integer(String name, String word, int least, int most) {
        if (INTEGER.matcher(word).matches()) {
            long value = Long.parseLong(word);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        problem(name + " = " + quoted(word) + ", must be an integer in [" + least + ", " + most + "]");
        return least;
    }

    /** A finite number of at least 0; a problem of the current line and 0 if it is none. */
    double notNegative(String name, String word) {
        double value = isNumber(word) ? Double.parseDouble(word) : Double.NaN;
        if (value >= 0 && Double.isFinite(value)) {
            return value;
        }
        problem(name + " = " + quoted(word) + ", must be a finite number >= 0");
        return 0;
    }

    /** A finite number; a problem of the current line and 0 if it is none. */
    double finite(String name, String word) {
        double value = isNumber(word) ? Double.parseDouble(word) : Double.NaN;
        if (Double.isFinite(value)) {
            return value;
        }
        problem(name + " = " + quoted(word) + ", must be a finite number");
        return 0;
    }

    /** A number as it is, anything else in quotation marks; shortened, so that a message stays a line. */
    static String quoted(String word) {
        if (isNumber(word) && word.length() <= QUOTED_LENGTH) {
            return word;
        }
        return '"' + (word.length() > QUOTED_LENGTH ? word.substring(0, QUOTED_LENGTH) + "..." : word) + '"';
    }
}
