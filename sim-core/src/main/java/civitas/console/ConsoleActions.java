package civitas.console;

import java.nio.file.Path;

/** What a console asks for beyond itself. */
interface ConsoleActions {
    /** Lets the user choose a scenario. */
    void choose();

    /** Opens a scenario file. */
    void open(Path file);

    /** One console was closed. */
    void closed();
}
