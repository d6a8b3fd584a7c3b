package civitas.console;

import civitas.scenario.Scenario;
import org.apache.commons.text.StringEscapeUtils;

/** What a scenario is about, as a page. */
final class About {
    private About() {}

    static String html(Scenario<?> scenario) {
        return "<html><body style='font-family: sans-serif; font-size: 11pt; margin: 10px'><h2>"
                + StringEscapeUtils.escapeHtml4(scenario.title()) + "</h2><p>"
                + StringEscapeUtils.escapeHtml4(scenario.description()).replace("\n", "</p><p style='margin-top: 8px'>")
                + "</p><p style='margin-top: 8px'>Scenario <b>" + scenario.id() + "</b>, model version "
                + scenario.modelVersion() + ".</p></body></html>";
    }
}
