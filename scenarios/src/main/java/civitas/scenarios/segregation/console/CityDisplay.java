package civitas.scenarios.segregation.console;

import civitas.console.Palette;
import civitas.console.WorldDisplay;
import civitas.console.parts.Handover;
import civitas.console.parts.Ink;
import civitas.kernel.World;
import civitas.scenarios.segregation.CityView;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Every cell of the city in the colour of who lives there. */
final class CityDisplay implements WorldDisplay {
    private static final int SIZE = 560;
    private static final Color[] COLOURS = {Color.WHITE, Palette.colour(0), Palette.colour(1), Ink.FAINT};

    /** One state of the city. */
    private record State(BufferedImage image, double similar) {}

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JLabel caption = new JLabel(" ", JLabel.CENTER);
    private final CityMap map = new CityMap();
    private final Handover<State> handover = new Handover<>(this::paint);
    private CityView view;

    CityDisplay() {
        caption.setFont(Ink.SMALL);
        panel.setBackground(Ink.PAPER);
        panel.add(caption, BorderLayout.NORTH);
        panel.add(map, BorderLayout.CENTER);
    }

    @Override
    public String title() {
        return "City";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(World<?> world) {
        view = CityView.of(world);
        refresh();
    }

    @Override
    public void refresh() {
        handover.offer(new State(image(view), view.similar()));
    }

    private static BufferedImage image(CityView view) {
        byte[] content = view.content();
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        for (int cell = 0; cell < content.length; cell++) {
            image.setRGB(cell % view.width(), cell / view.width(), COLOURS[content[cell]].getRGB());
        }
        return image;
    }

    private void paint(State state) {
        caption.setText(
                Double.isNaN(state.similar())
                        ? "nobody has neighbours"
                        : String.format(Locale.ROOT, "similar neighbours: %.1f %%", state.similar()));
        map.image = state.image();
        map.repaint();
    }

    /** The picture, as large as fits, cells square and sharp. */
    private static final class CityMap extends JComponent {
        private static final long serialVersionUID = 1;

        private transient BufferedImage image;

        CityMap() {
            setPreferredSize(new Dimension(SIZE, SIZE));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (image == null) {
                return;
            }
            double scale = Math.min(getWidth() / (double) image.getWidth(), getHeight() / (double) image.getHeight());
            int width = (int) (scale * image.getWidth());
            int height = (int) (scale * image.getHeight());
            Graphics2D paper = (Graphics2D) graphics.create();
            paper.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            paper.drawImage(image, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
            paper.dispose();
        }
    }
}
