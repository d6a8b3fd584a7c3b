package civitas.report.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Draws SVG files as PNG files of twice their size, for screens and print. */
public final class Rasterizer {
    /** What it prints after each picture. */
    public static final String DRAWN = "drawn";

    private static final double SCALE = 2;

    private Rasterizer() {}

    /** Draws each of the files that are named; ends with a message on the first that cannot be drawn. */
    public static void main(String[] files) throws IOException {
        try {
            Stream.of(files).parallel().map(Path::of).forEach(Rasterizer::draw);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void draw(Path svg) {
        String name = svg.getFileName().toString();
        try {
            write(svg, svg.resolveSibling(name.substring(0, name.length() - ".svg".length()) + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(DRAWN);
    }

    private static void write(Path svg, Path png) throws IOException {
        SVGDocument document = new SVGLoader().load(svg.toUri().toURL());
        if (document == null) {
            throw new IOException(svg + " is no SVG");
        }
        int width = (int) Math.ceil(SCALE * document.size().width);
        int height = (int) Math.ceil(SCALE * document.size().height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        document.render(null, graphics);
        graphics.dispose();
        Path draft = png.resolveSibling(png.getFileName() + ".tmp");
        try {
            ImageIO.write(image, "png", draft.toFile());
            Files.move(draft, png, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
