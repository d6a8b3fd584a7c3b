package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    @TempDir
    private Path folder;

    private RunSet runs;
    private JsonNode manifest;

    @BeforeEach
    void run() throws IOException {
        runs = Results.complete(folder, FILE, false, 2);
        manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    }

    @Test
    void saysWhatWasAskedAndWhatCameOut() throws IOException {
        assertEquals(FILE.canonicalJson(), manifest.get("scenario").toString());
        assertEquals(FILE.json().toPrettyString() + "\n", Files.readString(folder.resolve("scenario.json")));
        assertEquals(FILE.identity(), manifest.get("identity").asText());
        assertEquals(1, manifest.get("model_version").asInt());
        assertEquals(3, manifest.get("seed").asLong());
        assertEquals(6, manifest.get("replicates").asInt());
        assertEquals(0, manifest.get("failed").asInt());
        assertEquals(240, manifest.get("rounds").asLong());
        assertEquals(runs.trajectoryHash(), manifest.get("trajectory_hash").asText());
        assertEquals("[\"run\",\"drift\"]", manifest.get("command").toString());
    }

    @Test
    void saysByWhatAndWhen() {
        assertEquals(Version.current().number(), manifest.at("/civitas/version").asText());
        assertEquals(Version.current().commit(), manifest.at("/civitas/commit").asText());
        assertFalse(manifest.at("/civitas/commit").asText().isEmpty());
        assertEquals(
                System.getProperty("java.runtime.version"),
                manifest.at("/jvm/version").asText());
        for (String entry : List.of("/jvm/name", "/jvm/vendor", "/machine/os", "/machine/architecture")) {
            assertFalse(manifest.at(entry).asText().isEmpty(), entry);
        }
        assertTrue(manifest.at("/machine/processors").asInt() > 0);
        assertTrue(manifest.at("/machine/heap_bytes").asLong() > 0);
        assertEquals(2, manifest.get("threads").asInt());
        assertEquals("1970-01-01T00:00:00Z", manifest.get("start").asText());
        assertTrue(Instant.parse(manifest.get("end").asText()).isAfter(Instant.EPOCH));
    }

    @Test
    void checksumsMatchTheFiles() throws IOException, NoSuchAlgorithmException {
        List<String> names = new ArrayList<>();
        for (JsonNode file : manifest.get("files")) {
            byte[] content = Files.readAllBytes(folder.resolve(file.get("name").asText()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            assertEquals(HexFormat.of().formatHex(digest), file.get("sha256").asText());
            assertEquals(content.length, file.get("bytes").asLong());
            names.add(file.get("name").asText());
        }
        assertEquals(List.of("outcomes.csv", "scenario.json", "series.csv"), names);
    }
}
