package civitas.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hash of what decides a trajectory. */
final class Identity {
    static final List<String> KEYS = List.of("scenario", "seed", "parameters", "stop", "interventions");

    private Identity() {}

    static <P extends Record> String of(ScenarioFile<P> file) {
        ObjectNode node = (ObjectNode) file.json();
        node.retain(KEYS);
        return hash(node, file.scenario(), file.scenario().inputDigest(file.parameters()));
    }

    /**
     * @param decisive canonical, with no other keys than {@link #KEYS} and in their order; <b>modified</b>
     * @param inputDigest of the input files; empty if there are none
     */
    static String hash(ObjectNode decisive, Scenario<?> scenario, String inputDigest) {
        decisive.put("model_version", scenario.modelVersion());
        if (!inputDigest.isEmpty()) {
            decisive.put("inputs", inputDigest);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(decisive.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
