package civitas.console;

import civitas.scenario.Declaration;
import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** A control for every parameter of a scenario, made from the declaration that files are checked by. */
final class ParameterPanel extends JPanel {
    private static final int INDENT = 14;
    private static final int TOOLTIP_WIDTH = 320;
    private static final Color LIVE = new Color(0x00507A);

    private final transient ParameterDraft draft;
    private final transient Problems problems;
    private final transient Map<Declaration, Control> controls = new LinkedHashMap<>();
    private final transient Map<Declaration, JLabel> labels = new LinkedHashMap<>();
    private final JPanel rows = new JPanel(new GridBagLayout());
    private transient List<String> kinds = List.of();

    /** Receives what is wrong with the parameters, nothing if all is well. */
    interface Problems {
        /** Shows it. */
        void show(List<String> messages);
    }

    ParameterPanel(ParameterDraft draft, Problems problems) {
        super(new BorderLayout());
        this.draft = draft;
        this.problems = problems;
        JPanel top = new JPanel(new BorderLayout());
        top.add(rows, BorderLayout.NORTH);
        JScrollPane scroll =
                new JScrollPane(top, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        add(scroll, BorderLayout.CENTER);
        refresh();
    }

    /** Shows what the draft holds; another choice has other parameters. */
    void refresh() {
        List<String> chosen = new ArrayList<>();
        collectKinds(draft.declarations(), chosen);
        if (!chosen.equals(kinds) || controls.isEmpty()) {
            kinds = chosen;
            build();
        }
        controls.forEach((declaration, control) -> control.show(draft.value(declaration)));
        labels.forEach((declaration, label) -> label.setForeground(draft.isLive(declaration) ? LIVE : null));
    }

    private void collectKinds(Group group, List<String> chosen) {
        for (Declaration member : group.members()) {
            if (member instanceof Group inner) {
                collectKinds(inner, chosen);
            } else if (member instanceof Choice choice) {
                chosen.add(choice.path() + "=" + draft.value(choice).asText());
                choice.part(draft.value(choice).asText()).ifPresent(part -> collectKinds(part.group(), chosen));
            }
        }
    }

    private void build() {
        rows.removeAll();
        controls.clear();
        labels.clear();
        add(draft.declarations(), 0);
        rows.revalidate();
        rows.repaint();
    }

    private void add(Group group, int depth) {
        for (Declaration member : group.members()) {
            if (member instanceof Group inner) {
                heading(inner, depth);
                add(inner, depth + 1);
            } else {
                row(member, depth);
                if (member instanceof Choice choice) {
                    choice.part(draft.value(choice).asText()).ifPresent(part -> add(part.group(), depth + 1));
                }
            }
        }
    }

    private void heading(Group group, int depth) {
        JLabel label = new JLabel(group.name());
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        label.setToolTipText(group.description());
        place(label, Box.createHorizontalGlue(), depth);
    }

    private void row(Declaration declaration, int depth) {
        Control control = Controls.of(declaration, value -> changed(declaration, value));
        JLabel label = new JLabel(label(declaration));
        label.setToolTipText(help(declaration));
        label.setLabelFor(control.component());
        setToolTip(control.component(), help(declaration));
        controls.put(declaration, control);
        labels.put(declaration, label);
        place(label, control.component(), depth);
    }

    private static void setToolTip(JComponent component, String text) {
        component.setToolTipText(text);
        for (java.awt.Component child : component.getComponents()) {
            if (child instanceof JComponent inner) {
                inner.setToolTipText(text);
            }
        }
    }

    private void place(JComponent label, java.awt.Component control, int depth) {
        GridBagConstraints left = new GridBagConstraints();
        left.gridx = 0;
        left.anchor = GridBagConstraints.LINE_START;
        left.insets = new Insets(2, 6 + depth * INDENT, 2, 6);
        rows.add(label, left);
        GridBagConstraints right = new GridBagConstraints();
        right.gridx = 1;
        right.weightx = 1;
        right.fill = GridBagConstraints.HORIZONTAL;
        right.insets = new Insets(2, 0, 2, 6);
        rows.add(control, right);
    }

    private static String label(Declaration declaration) {
        String unit = declaration instanceof Leaf leaf ? leaf.unit() : "";
        return "<html>" + declaration.name()
                + (unit.isEmpty() ? "" : "<br><font size=2 color=#666666>" + unit + "</font>") + "</html>";
    }

    private static String help(Declaration declaration) {
        StringBuilder text = new StringBuilder("<html><body width=" + TOOLTIP_WIDTH + ">");
        text.append(declaration.description());
        if (declaration instanceof Leaf leaf) {
            text.append("<br><br>")
                    .append(
                            leaf.type().numeric()
                                    ? "range " + leaf.range()
                                    : leaf.type().word())
                    .append(leaf.unit().isEmpty() ? "" : " " + leaf.unit())
                    .append(leaf.lengthOf().isEmpty() ? "" : ", or a list with one per " + leaf.lengthOf())
                    .append("; default ")
                    .append(leaf.defaultValue().asText())
                    .append(leaf.source().isEmpty() ? "" : " (" + leaf.source() + ")");
        }
        text.append(declaration.switchable() ? "<br><br>Can be switched while a run is on." : "");
        return text.append("</body></html>").toString();
    }

    private void changed(Declaration declaration, JsonNode value) {
        problems.show(draft.set(declaration, value));
        refresh();
    }
}
