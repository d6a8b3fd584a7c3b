package civitas.console;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks for files. */
final class FileDialogs {
    /** Extension of checkpoints of watched runs. */
    static final String CHECKPOINT = "checkpoint";

    private FileDialogs() {}

    static Optional<Path> open(Component parent, String title, String extension) {
        JFileChooser chooser = chooser(title, extension);
        boolean chosen = chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION;
        return chosen ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    /**
     * Asks where to save; before a file is replaced it asks again.
     *
     * @param accessory stands in the dialog; may be null
     */
    static Optional<Path> save(Component parent, String title, String extension, JComponent accessory) {
        JFileChooser chooser = chooser(title, extension);
        chooser.setAccessory(accessory);
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        boolean complete = chosen.toString().toLowerCase(Locale.ROOT).endsWith("." + extension);
        Path target = complete ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + extension);
        return Files.notExists(target) || replace(parent, target) ? Optional.of(target) : Optional.empty();
    }

    private static boolean replace(Component parent, Path target) {
        return JOptionPane.showConfirmDialog(
                        parent, target.getFileName() + " exists. Replace it?", "Replace", JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    private static JFileChooser chooser(String title, String extension) {
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setDialogTitle(title);
        chooser.setFileFilter(new FileNameExtensionFilter("*." + extension, extension));
        return chooser;
    }
}
