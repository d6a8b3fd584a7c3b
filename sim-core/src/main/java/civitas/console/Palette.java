package civitas.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/**
 * Colours, strokes and fonts of all displays. The colours are those of Okabe and Ito (2008), which people with any kind of
 * colour vision can tell apart; their yellow is left out, which is hard to see on white.
 */
public final class Palette {
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));

    /** Of benchmark lines. */
    public static final Color BENCHMARK = new Color(0x555555);

    /** Of grid lines. */
    public static final Color GRID = new Color(0xDDDDDD);

    /** Of messages that say what is wrong. */
    static final Color PROBLEM = new Color(0xB00020);

    private static final float[][] DASHES = {{6, 4}, {2, 3}, {10, 3, 2, 3}};

    private Palette() {}

    /** The colour of the series with that index, from 0; repeats after seven. */
    public static Color colour(int index) {
        return COLOURS.get(Math.floorMod(index, COLOURS.size()));
    }

    /** Dashes of the benchmark line with that index, from 0; repeats after three. */
    public static Stroke dashes(int index) {
        float[] pattern = DASHES[Math.floorMod(index, DASHES.length)];
        return new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    /** Plain sans serif of that size in points. */
    public static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}
