package civitas.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words, with line and column, why a text is not JSON. */
final class MalformedJson {
    private static final String VALUE =
            "expected a value: a number, a text in double quotes, true, false, a list or an object";

    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']*)'");

    /** What the parser was looking for, recognised by a fragment of its own message. */
    private static final Map<String, String> EXPECTATIONS = new LinkedHashMap<>();

    static {
        EXPECTATIONS.put("double-quote to start field name", "expected a key in double quotes");
        EXPECTATIONS.put("colon to separate", "expected ':' between key and value");
        EXPECTATIONS.put("comma to separate Object", "expected ',' or '}'");
        EXPECTATIONS.put("comma to separate Array", "expected ',' or ']'");
        EXPECTATIONS.put("Illegal unquoted character", "a text in double quotes must end on the line it begins");
        EXPECTATIONS.put("Illegal character", "a control character stands here, remove it");
        EXPECTATIONS.put("hex-digit", "'\\u' in a text must be followed by four hexadecimal digits");
        EXPECTATIONS.put("character escape", "unknown escape after '\\' in a text, write '\\\\' for a backslash");
        EXPECTATIONS.put("eading zeroes", "a number may not begin with a superfluous 0");
        EXPECTATIONS.put("Number value length", "a number has more than 1000 digits");
        EXPECTATIONS.put("in numeric value", "a number is written like 12, 0.5 or 4e-6");
        EXPECTATIONS.put("Decimal point not followed", "a number is written like 12, 0.5 or 4e-6");
        EXPECTATIONS.put("nesting depth", "nested more than " + DocumentReader.DEEPEST + " levels deep");
    }

    private MalformedJson() {}

    /** Turns the parser's exception into the one problem of the file. */
    static InvalidScenarioException explain(ScenarioText source, JsonParser parser, JsonProcessingException e) {
        JsonLocation location = e instanceof StreamConstraintsException || e.getLocation() == null
                ? parser.currentLocation()
                : e.getLocation();
        if (e instanceof JsonEOFException) {
            boolean text = e.getOriginalMessage().contains("closing quote");
            String lacking = text ? "a text lacks its closing double quote" : open(parser.getParsingContext());
            return Problems.single(at(source, location), "the file ends too early: " + lacking);
        }
        Matcher token = TOKEN.matcher(e.getOriginalMessage());
        boolean word = token.find();
        int column = location.getColumnNr() - (word ? token.group(1).length() : 0);
        String message = word
                ? "found " + Names.printable(token.group(1)) + ", " + VALUE
                : words(source.text(), location, e.getOriginalMessage());
        return Problems.single(at(source, location), "column " + Math.max(1, column) + ": " + message);
    }

    private static String at(ScenarioText source, JsonLocation location) {
        return source.name() + ":" + Math.max(1, location.getLineNr());
    }

    private static String open(JsonStreamContext context) {
        if (context.inRoot()) {
            return "a value is not complete";
        }
        String what = context.inArray() ? "list" : "object";
        String close = context.inArray() ? "']'" : "'}'";
        return "the " + what + " that begins on line " + startLine(context) + " lacks its " + close;
    }

    private static int startLine(JsonStreamContext context) {
        return context.startLocation(ContentReference.unknown()).getLineNr();
    }

    private static String words(String text, JsonLocation location, String jargon) {
        String found = found(text, location);
        if (found.equals("'/'") || found.equals("'#'")) {
            return "found " + found + "; JSON has no comments, remove it";
        }
        if (jargon.startsWith("Unexpected close marker") && !jargon.contains("for root")) {
            return "found " + found + ", expected " + (found.equals("']'") ? "'}'" : "']'");
        }
        String expected = EXPECTATIONS.entrySet().stream()
                .filter(entry -> jargon.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(VALUE);
        if (!expected.startsWith("expected")) {
            return expected;
        }
        boolean superfluousComma = found.matches("'[]}]'") && afterComma(text, location);
        return "found " + found + ", " + (superfluousComma ? "remove the comma before it" : expected);
    }

    private static boolean afterComma(String text, JsonLocation location) {
        return text.substring(0, (int) location.getCharOffset()).stripTrailing().endsWith(",");
    }

    /** The character the parser stopped at. */
    private static String found(String text, JsonLocation location) {
        int offset = (int) location.getCharOffset();
        if (offset < 0 || offset >= text.length()) {
            return "the end of the file";
        }
        int point = text.codePointAt(offset);
        return switch (point) {
            case '\n', '\r' -> "the end of the line";
            default -> "'" + Names.printable(Character.toString(point)).toLowerCase(Locale.ROOT) + "'";
        };
    }
}
