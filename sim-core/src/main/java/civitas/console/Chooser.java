package civitas.console;

import civitas.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;

/** A window that lists the scenarios, with what each is about. */
final class Chooser extends JFrame {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;

    /**
     * @param chosen receives the scenario whose default file is to be opened
     * @param openFile asks for a scenario file instead
     */
    Chooser(List<Scenario<?>> scenarios, Consumer<Scenario<?>> chosen, Runnable openFile) {
        super("Civitas: choose a scenario");
        JList<Scenario<?>> list = list(scenarios);
        JEditorPane text = new JEditorPane("text/html", "");
        text.setName("description");
        text.setEditable(false);
        list.addListSelectionListener(event -> {
            text.setText(About.html(list.getSelectedValue()));
            text.setCaretPosition(0);
        });
        JButton open = new JButton("Open");
        open.setName("open");
        open.addActionListener(event -> chosen.accept(list.getSelectedValue()));
        JButton file = new JButton("Open a scenario file...");
        file.setName("open-file");
        file.addActionListener(event -> openFile.run());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    chosen.accept(list.getSelectedValue());
                }
            }
        });
        list.setSelectedIndex(0);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        buttons.add(file);
        buttons.add(open);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new JScrollPane(list), new JScrollPane(text));
        split.setDividerLocation(WIDTH * 2 / 5);
        add(split, BorderLayout.CENTER);
        add(buttons, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(open);
        setSize(WIDTH, HEIGHT);
        setLocationRelativeTo(null);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
    }

    private static JList<Scenario<?>> list(List<Scenario<?>> scenarios) {
        JList<Scenario<?>> list = new JList<>(scenarios.toArray(Scenario<?>[]::new));
        list.setName("scenarios");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> of, Object value, int index, boolean selected, boolean focused) {
                Scenario<?> scenario = (Scenario<?>) value;
                String label = "<html><b>" + scenario.id() + "</b><br>" + scenario.title() + "</html>";
                super.getListCellRendererComponent(of, label, index, selected, focused);
                setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
                return this;
            }
        });
        return list;
    }
}
