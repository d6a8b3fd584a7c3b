package civitas.console;

import civitas.scenario.Declaration.Leaf;
import civitas.scenario.LeafType;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

/** A text field, with a slider beside it where the range has two ends. Enter, leaving the field or letting go of the slider counts. */
final class FieldControl implements Control {
    private static final int COLUMNS = 9;

    private final JPanel panel = new JPanel(new BorderLayout(4, 0));
    private final JTextField field = new JTextField(COLUMNS);
    private final Consumer<String> changed;
    private final boolean integer;
    private final SliderScale scale;
    private final JSlider slider;
    private String shown = "";
    private boolean showing;

    FieldControl(Leaf leaf, Consumer<String> changed) {
        this.changed = changed;
        integer = leaf.type() == LeafType.INT || leaf.type() == LeafType.LONG;
        boolean slides = leaf.type().numeric() && SliderScale.fits(leaf.range());
        scale = slides
                ? new SliderScale(leaf.range(), integer, leaf.defaultValue().asDouble())
                : null;
        slider = slides ? slider(leaf.path()) : null;
        field.setName(leaf.path());
        field.addActionListener(event -> commit());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                commit();
            }
        });
        panel.setOpaque(false);
        panel.add(field, slides ? BorderLayout.WEST : BorderLayout.CENTER);
        if (slides) {
            panel.add(slider, BorderLayout.CENTER);
        }
    }

    private JSlider slider(String path) {
        JSlider made = new JSlider(0, SliderScale.STEPS);
        made.setName(path + ".slider");
        made.setPreferredSize(new Dimension(90, made.getPreferredSize().height));
        made.addChangeListener(event -> {
            if (!showing) {
                field.setText(text(scale.value(made.getValue())));
                if (!made.getValueIsAdjusting()) {
                    commit();
                }
            }
        });
        return made;
    }

    private String text(double value) {
        if (integer) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        String text = Double.toString(value).toLowerCase(Locale.ROOT);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void commit() {
        String text = field.getText().strip();
        if (!text.equals(shown)) {
            shown = text;
            changed.accept(text);
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString().replace(",", ", ");
        showing = true;
        if (!text.equals(shown) || !text.equals(field.getText())) {
            shown = text;
            field.setText(text);
            field.setCaretPosition(0);
        }
        if (slider != null) {
            slider.setEnabled(value.isNumber());
            if (value.isNumber()) {
                slider.setValue(scale.position(value.asDouble()));
            }
        }
        showing = false;
    }
}
