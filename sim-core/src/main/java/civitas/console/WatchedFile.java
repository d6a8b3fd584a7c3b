package civitas.console;

import civitas.run.LiveRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import javax.swing.JCheckBox;
import javax.swing.JComponent;

/**
 * The scenario file that plays again what was watched: parameters, seed, everything that was switched, as many replicates
 * as it takes for the watched one to be among them, and the round it was watched to as its end if it did not end itself.
 */
final class WatchedFile {
    private final LiveRun<?> run;
    private final long rounds;
    private final JCheckBox stop;

    /** @param ended whether the run came to its own end */
    WatchedFile(LiveRun<?> run, boolean ended) {
        this.run = run;
        rounds = run.simulation().completedRounds();
        stop = new JCheckBox(
                "<html>End runs after round<br>" + Numerals.count(rounds) + ", where this one<br>stands now</html>");
        stop.setName("stop-here");
        stop.setSelected(!ended && rounds > 0);
        stop.setEnabled(!ended && rounds > 0);
    }

    /** Lets the user choose whether the file ends runs where the watched one stands. */
    JComponent stopChoice() {
        return stop;
    }

    /** The file. */
    String text() {
        ObjectNode json = (ObjectNode) run.file().json();
        json.put("replicates", run.replicate() + 1);
        if (stop.isSelected()) {
            json.putObject("stop").put("after_round", rounds);
            drop(json.path("interventions"));
            if (json.path("interventions").isEmpty()) {
                json.remove("interventions");
            }
        }
        return json.toPrettyString() + "\n";
    }

    /** Drops interventions that would come later. */
    private void drop(JsonNode interventions) {
        Iterator<JsonNode> each = interventions.elements();
        while (each.hasNext()) {
            if (each.next().get("at").longValue() > rounds) {
                each.remove();
            }
        }
    }
}
