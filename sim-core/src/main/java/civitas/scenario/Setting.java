package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * One parameter set from elsewhere than the object of parameters: by an override, an intervention or a sweep axis.
 *
 * @param parameter path of the parameter
 * @param value its new value
 * @param report receives faults of this setting, with paths relative to {@code value}
 */
record Setting(JsonPath parameter, JsonNode value, Report report) {
    /** Whole choices before their parts' parameters, so that the order of keys does not matter. */
    static final Comparator<Setting> OUTER_FIRST =
            Comparator.comparingInt(setting -> setting.parameter.steps().size());

    void refuse(String message) {
        report.add(JsonPath.ROOT, message);
    }
}
