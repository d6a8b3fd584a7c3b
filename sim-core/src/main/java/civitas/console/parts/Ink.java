package civitas.console.parts;

import java.awt.Color;
import java.awt.Font;

/** Colours and type of displays beside those of {@link civitas.console.Palette}. */
public final class Ink {
    /** Text and outlines. */
    public static final Color INK = new Color(0x1b2733);

    /** Text of less weight. */
    public static final Color FAINT = new Color(0x52606d);

    /** Behind everything. */
    public static final Color PAPER = new Color(0xfcfcfa);

    /** Text of axes and legends. */
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** Titles. */
    public static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private Ink() {}
}
