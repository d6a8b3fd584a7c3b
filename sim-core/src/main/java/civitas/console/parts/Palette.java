package civitas.console.parts;

import java.awt.Color;
import java.awt.Font;

/** Colours and type of all displays; readable for colour-blind people. */
public final class Palette {
    /** Text and outlines. */
    public static final Color INK = new Color(0x1b2733);

    /** Text of less weight. */
    public static final Color FAINT = new Color(0x52606d);

    /** Lines of grids. */
    public static final Color GRID = new Color(0xdfe3e8);

    /** Behind everything. */
    public static final Color PAPER = new Color(0xfcfcfa);

    /** Text of axes and legends. */
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Titles. */
    public static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    /** Source: M. Okabe, K. Ito, Color Universal Design, 2008; without yellow, which is lost on white. */
    private static final Color[] KINDS = {
        new Color(0x0072b2),
        new Color(0xe69f00),
        new Color(0x009e73),
        new Color(0xcc79a7),
        new Color(0x56b4e9),
        new Color(0xd55e00),
        new Color(0x7a7a7a),
        new Color(0x000000)
    };

    private Palette() {}

    /** Colour of the kind with that number, from 0; eight are different. */
    public static Color kind(int number) {
        return KINDS[number % KINDS.length];
    }
}
