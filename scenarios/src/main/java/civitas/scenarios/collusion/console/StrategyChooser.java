package civitas.scenarios.collusion.console;

import civitas.console.parts.Ink;
import java.awt.FlowLayout;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Chooses which maps of strategies are shown: firm, rival and the remembered period. */
final class StrategyChooser extends JPanel {
    private final boolean pair;
    private final transient Consumer<List<StrategyMap.Choice>> chosen;
    private final JComboBox<String> firm;
    private final JComboBox<String> rival;
    private final JComboBox<String> lag;

    /**
     * A row of choices.
     *
     * @param pair whether there are two firms, both of which are shown
     */
    StrategyChooser(int firms, int memory, boolean pair, Consumer<List<StrategyMap.Choice>> chosen) {
        super(new FlowLayout(FlowLayout.CENTER, 10, 4));
        this.pair = pair;
        this.chosen = chosen;
        setBackground(Ink.PAPER);
        firm = box(firms, "firm %d");
        rival = box(firms, "firm %d");
        lag = box(memory, "%d before now");
        rival.setSelectedIndex(1);
        if (!pair) {
            add("Strategy of", firm);
            add("by its own price and that of", rival);
        }
        if (memory > 1) {
            add("in the remembered period", lag);
        }
        firm.addActionListener(event -> changed());
        rival.addActionListener(event -> changed());
        lag.addActionListener(event -> changed());
    }

    private static JComboBox<String> box(int count, String name) {
        return new JComboBox<>(
                IntStream.rangeClosed(1, count).mapToObj(name::formatted).toArray(String[]::new));
    }

    private void add(String label, JComboBox<String> box) {
        JLabel text = new JLabel(label);
        text.setFont(Ink.SMALL);
        box.setFont(Ink.SMALL);
        add(text);
        add(box);
    }

    private void changed() {
        int back = lag.getSelectedIndex();
        if (pair) {
            chosen.accept(List.of(new StrategyMap.Choice(0, 1, back), new StrategyMap.Choice(1, 0, back)));
        } else if (firm.getSelectedIndex() == rival.getSelectedIndex()) {
            rival.setSelectedIndex((firm.getSelectedIndex() + 1) % rival.getItemCount()); // fires again
        } else {
            chosen.accept(List.of(new StrategyMap.Choice(firm.getSelectedIndex(), rival.getSelectedIndex(), back)));
        }
    }
}
