package civitas.console;

import com.fasterxml.jackson.databind.JsonNode;
import javax.swing.JComponent;

/** A control for one parameter. */
interface Control {
    /** What stands in the window. */
    JComponent component();

    /** Shows a value, without telling anybody. */
    void show(JsonNode value);
}
