package civitas.console;

import civitas.scenario.Declaration;
import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.JsonValue;
import civitas.scenario.LeafType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** Makes the control that suits a declaration. */
final class Controls {
    private Controls() {}

    /**
     * A control named after the parameter's path.
     *
     * @param changed receives a new value whenever the user has chosen one
     */
    static Control of(Declaration declaration, Consumer<JsonNode> changed) {
        if (declaration instanceof Choice choice) {
            return words(choice.path(), choice.names(), changed);
        }
        Leaf leaf = (Leaf) declaration;
        return switch (leaf.type()) {
            case BOOLEAN -> check(leaf, changed);
            case ENUM -> words(leaf.path(), leaf.words(), changed);
            case TEXT, INT, LONG, DOUBLE, NUMBERS -> new FieldControl(leaf, text -> changed.accept(json(leaf, text)));
        };
    }

    /** What a user typed as a file would say it; what is no number stays text, which the validator refuses in its words. */
    static JsonNode json(Leaf leaf, String text) {
        if (leaf.type() == LeafType.TEXT) {
            return TextNode.valueOf(text);
        }
        boolean list = leaf.type() == LeafType.NUMBERS && text.contains(",") && !text.startsWith("[");
        return JsonValue.parseOrText(list ? "[" + text + "]" : text);
    }

    private static Control check(Leaf leaf, Consumer<JsonNode> changed) {
        JCheckBox box = new JCheckBox();
        box.setName(leaf.path());
        box.addActionListener(event -> changed.accept(BooleanNode.valueOf(box.isSelected())));
        return new Control() {
            @Override
            public JComponent component() {
                return box;
            }

            @Override
            public void show(JsonNode value) {
                box.setSelected(value.asBoolean());
            }
        };
    }

    private static Control words(String path, List<String> words, Consumer<JsonNode> changed) {
        JComboBox<String> box = new JComboBox<>(words.toArray(String[]::new));
        box.setName(path);
        boolean[] showing = new boolean[1];
        box.addActionListener(event -> {
            if (!showing[0]) {
                changed.accept(TextNode.valueOf((String) box.getSelectedItem()));
            }
        });
        return new Control() {
            @Override
            public JComponent component() {
                return box;
            }

            @Override
            public void show(JsonNode value) {
                showing[0] = true;
                box.setSelectedItem(value.asText());
                showing[0] = false;
            }
        };
    }
}
