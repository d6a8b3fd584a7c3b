package civitas.cli;

import static civitas.cli.Session.keys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theQuickSetHoldsWithoutTheClaimThatNeedsAFile() {
        Session session = Session.of("reproduce").expect(ExitStatus.DONE);
        assertEquals(
                "Left out, because no-such-file.txt was not found: drift/unseen. Get the file from the archive and set"
                        + " CIVITAS_DATA to its folder.\n",
                session.err());
        assertTrue(session.out().endsWith("\n3 of 3 claims hold.\n"), session.out());
        assertTrue(session.out().contains("exact"), session.out());
    }

    @Test
    void aFailedClaimDecidesTheStatus() throws IOException {
        Session session =
                Session.of("reproduce", "drift", "drift", "--full", "--json").expect(ExitStatus.FAILED);
        JsonNode document = session.json();
        assertEquals(List.of("claims"), keys(document));
        assertEquals(4, document.get("claims").size());
        for (JsonNode claim : document.get("claims")) {
            assertEquals(
                    List.of(
                            "id",
                            "scenario",
                            "statement",
                            "source",
                            "published",
                            "tolerance",
                            "measured",
                            "ci95",
                            "replicates",
                            "verdict"),
                    keys(claim));
            boolean wrong = claim.get("id").asText().equals("long-spread");
            assertEquals(wrong ? "fails" : "holds", claim.get("verdict").asText());
        }
    }

    @Test
    void aKeptFolderContinues() throws IOException {
        String[] words = {"reproduce", "drift", "--json", "--out", folder.toString()};
        Session first = Session.of(words).expect(ExitStatus.DONE);
        Path run = folder.resolve("drift/quick-free/.partial/run-000005.json");
        assertTrue(Files.exists(run));
        Files.delete(run);
        assertEquals(first.out(), Session.of(words).expect(ExitStatus.DONE).out());
        assertTrue(Files.exists(run));
    }
}
