package civitas.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hash of what decides a trajectory. */
final class Identity {
    private static final List<String> KEYS = List.of("scenario", "seed", "parameters", "stop", "interventions");

    private Identity() {}

    static String of(ScenarioFile<?> file) {
        ObjectNode node = (ObjectNode) file.json();
        node.retain(KEYS);
        node.put("model_version", file.scenario().modelVersion());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(node.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
