package civitas.analysis.plot;

import java.util.Locale;

/** A picture written as SVG text: lines, rings, words. Places are pixels from the upper left corner. */
public final class SvgText {
    private final StringBuilder text = new StringBuilder();

    /**
     * An empty picture.
     *
     * @param width pixels
     * @param height pixels
     * @param title what it shows, for those who cannot see it
     */
    public SvgText(double width, double height, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$.0f %2$.0f\" width=\"%1$.0f\" height=\"%2$.0f\""
                        + " font-family=\"Helvetica, Arial, sans-serif\" role=\"img\">%n<title>%3$s</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fcfcfa\"/>%n",
                width,
                height,
                escape(title)));
    }

    /** Words, beginning at a place. */
    public void text(double x, double y, double size, String colour, boolean bold, String words) {
        text.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" fill=\"%s\"%s>%s</text>%n",
                x,
                y,
                size,
                colour,
                bold ? " font-weight=\"bold\"" : "",
                escape(words)));
    }

    /** A straight line that explains itself under the mouse. */
    public void line(double x1, double y1, double x2, double y2, double width, String colour, String hint) {
        text.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%.1f\"><title>%s</title></path>%n",
                x1,
                y1,
                x2,
                y2,
                colour,
                width,
                escape(hint)));
    }

    /** A circle, mostly see-through. */
    public void ring(double x, double y, double radius) {
        text.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#ffffff\" fill-opacity=\"0.75\""
                        + " stroke=\"#1b2733\" stroke-width=\"1.1\" pointer-events=\"none\"/>%n",
                x,
                y,
                radius));
    }

    /** A filled rectangle. */
    public void box(double x, double y, double width, double height, String colour) {
        text.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                colour));
    }

    /** A filled rectangle that explains itself under the mouse. */
    public void box(double x, double y, double width, double height, String colour, String hint) {
        text.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>%n",
                x,
                y,
                width,
                height,
                colour,
                escape(hint)));
    }

    /** The whole text. */
    public String end() {
        return text.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
