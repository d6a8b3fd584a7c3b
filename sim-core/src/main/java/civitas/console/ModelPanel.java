package civitas.console;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;

/** What a run is made of: seed, replicate and parameters; below them what is wrong, if anything is. */
final class ModelPanel extends JPanel {
    private final transient ParameterDraft draft;
    private final transient WatchedScenario watched;
    private final ParameterPanel parameters;
    private final JTextField seed = new JTextField(9);
    private final JTextField replicate = new JTextField(4);
    private final JTextField every = new JTextField(7);
    private final JTextArea message = new JTextArea();

    ModelPanel(ParameterDraft draft, WatchedScenario watched) {
        super(new BorderLayout());
        this.draft = draft;
        this.watched = watched;
        parameters = new ParameterPanel(draft, this::show);
        add(head(), BorderLayout.NORTH);
        add(parameters, BorderLayout.CENTER);
        message.setName("problems");
        message.setEditable(false);
        message.setLineWrap(true);
        message.setWrapStyleWord(true);
        message.setBackground(getBackground());
        message.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        add(message, BorderLayout.SOUTH);
    }

    private JPanel head() {
        JPanel head = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 4));
        field(head, "seed", seed, "Root seed of all random numbers; takes effect at the next start", text -> {
            draft.setSeed(wholeNumber(text, Long.MIN_VALUE));
        });
        field(head, "replicate", replicate, "Which replicate of the scenario file, from 0; at the next start", text -> {
            draft.setReplicate((int) Math.min(Integer.MAX_VALUE, wholeNumber(text, 0)));
        });
        field(head, "show every", every, "Rounds from one that is shown to the next", text -> {
            watched.setEvery(wholeNumber(text, 1));
        });
        head.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Palette.GRID));
        return head;
    }

    private interface Setting {
        void set(String text);
    }

    private void field(JPanel head, String label, JTextField field, String help, Setting setting) {
        JLabel words = new JLabel(label);
        words.setToolTipText(help);
        field.setToolTipText(help);
        field.setName(label.replace(' ', '-'));
        Runnable commit = () -> {
            try {
                setting.set(field.getText().strip());
                show(draft.problems());
            } catch (NumberFormatException e) {
                show(List.of(label + ": " + e.getMessage()));
            }
        };
        field.addActionListener(event -> commit.run());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                commit.run();
            }
        });
        head.add(words);
        head.add(field);
    }

    private static long wholeNumber(String text, long least) {
        try {
            long number = Long.parseLong(text.replace(",", ""));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in words.
        }
        throw new NumberFormatException("found '" + text + "', expected a whole number"
                + (least == Long.MIN_VALUE ? "" : " from " + least + " on"));
    }

    /** Shows what the draft holds. */
    void refresh() {
        seed.setText(Long.toString(draft.seed()));
        replicate.setText(Integer.toString(draft.replicate()));
        every.setText(Long.toString(watched.every()));
        parameters.refresh();
        show(draft.problems());
    }

    private void show(List<String> problems) {
        message.setForeground(problems.isEmpty() ? Palette.BENCHMARK : Palette.PROBLEM);
        message.setText(problems.isEmpty() ? hint() : String.join("\n", problems));
    }

    private String hint() {
        return draft.isOn()
                ? "Blue parameters are switched in this run, from its next round on; the others wait for the next start."
                : "Parameters apply at the next start.";
    }
}
