package civitas.console;

import java.awt.Component;
import java.util.List;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;

/** Messages in windows. */
final class Messages {
    private static final int COLUMNS = 52;

    private Messages() {}

    /** Says what is wrong. */
    static void refuse(Component parent, String title, List<String> messages) {
        JTextArea text = new JTextArea(String.join("\n", messages));
        text.setName("message");
        text.setEditable(false);
        text.setOpaque(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setColumns(COLUMNS);
        text.setSize(text.getPreferredSize());
        JOptionPane.showMessageDialog(parent, text, title, JOptionPane.ERROR_MESSAGE);
    }

    /** What went wrong, in one line. */
    static String of(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }
}
