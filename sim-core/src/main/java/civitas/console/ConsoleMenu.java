package civitas.console;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** The menu of a console. */
final class ConsoleMenu {
    private ConsoleMenu() {}

    static JMenu file(ScenarioConsole console) {
        JMenu menu = new JMenu("File");
        menu.setName("file");
        menu.add(item("New scenario...", "new", KeyEvent.VK_N, console::doNew));
        menu.add(item("Open scenario file...", "open-scenario", KeyEvent.VK_O, console::openScenario));
        menu.add(item("Save scenario file...", "save-scenario", KeyEvent.VK_E, console::saveScenario));
        menu.addSeparator();
        menu.add(item("Open checkpoint...", "open-checkpoint", KeyEvent.VK_L, console::doOpen));
        menu.add(item("Save checkpoint", "save-checkpoint", KeyEvent.VK_S, console::doSave));
        menu.add(item("Save checkpoint as...", "save-checkpoint-as", 0, console::doSaveAs));
        menu.addSeparator();
        menu.add(item("Close", "close", KeyEvent.VK_W, console::doClose));
        return menu;
    }

    private static JMenuItem item(String text, String name, int key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setName(name);
        if (key != 0) {
            item.setAccelerator(KeyStroke.getKeyStroke(key, InputEvent.CTRL_DOWN_MASK));
        }
        item.addActionListener(event -> action.run());
        return item;
    }
}
