package civitas.cli;

import static civitas.cli.Session.keys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        assertTrue(
                session.out().endsWith("\n3 of 3 claims hold: 1 reproduced, 2 plausible. No gaps.\n"), session.out());
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
                            "basis",
                            "published",
                            "tolerance",
                            "measured",
                            "ci95",
                            "replicates",
                            "verdict",
                            "analysis"),
                    keys(claim));
        }
        Map<String, String> verdicts = new HashMap<>();
        document.get("claims")
                .forEach(claim -> verdicts.put(
                        claim.get("id").asText(), claim.get("verdict").asText()));
        assertEquals(
                Map.of(
                        "no-drift", "reproduced",
                        "spread", "plausible",
                        "pulled-mean", "reproduced",
                        "long-spread", "gap"),
                verdicts);
        assertEquals("not analysed yet", document.at("/claims/2/analysis").asText());
        assertTrue(document.at("/claims/0/analysis").isNull());
    }

    @Test
    void gapsAreNamedBelowTheTable() {
        Session session = Session.of("reproduce", "--full").expect(ExitStatus.FAILED);
        assertTrue(
                session.out()
                        .endsWith("\n3 of 4 claims hold: 2 reproduced, 1 plausible. 1 gap.\n"
                                + "drift/long-spread, gap: not analysed yet\n"),
                session.out());
    }

    @Test
    void aPageOfTablesIsTheSameEveryTime() throws IOException {
        Path page = folder.resolve("new/published.md");
        String[] words = {"reproduce", "--full", "--page", page.toString()};
        Session session = Session.of(words).expect(ExitStatus.FAILED);
        assertTrue(session.out().endsWith("Page: " + page + "\n"), session.out());
        String text = Files.readString(page);
        for (String part : List.of(
                "3 of 4 claims hold: 2 reproduced, 1 plausible. 1 gap. Full set.",
                "| drift | 2 | 1 | 1 | 1 | 5 |",
                "| long-spread | gap | 1,000 | ",
                "| A claim that cannot hold. | Invented | not analysed yet |",
                "| pulled-mean | reproduced | 6 | ",
                "| 12 rounds \\* 0.5 |",
                "| 16 | computed independently | Twelve uniform steps have standard deviation 1. |",
                "Left out, because no-such-file.txt was not found: unseen.",
                "civitas reproduce --full --page " + page)) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
        Files.delete(page);
        Session.of(words).expect(ExitStatus.FAILED);
        assertEquals(text, Files.readString(page));
    }

    @Test
    void aPageForTheBrowserHasChartsAndSaysWhatItLacks() throws IOException {
        Path page = folder.resolve("published.html");
        Session session =
                Session.of("reproduce", "--json", "--page", page.toString()).expect(ExitStatus.DONE);
        assertEquals(3, session.json().get("claims").size());
        String text = Files.readString(page);
        for (String part : List.of(
                "<figure id=\"figure-claims-drift-1\"",
                "published, with tolerance",
                "Quick set.",
                "Measured by the full set only (--full): long-spread.",
                ", commit ")) {
            assertTrue(text.contains(part), part + " is missing");
        }
    }

    @Test
    void whatCannotBecomeAPageIsRefusedBeforeAnythingRuns() throws IOException {
        Path there = Files.writeString(folder.resolve("there.md"), "mine");
        Path kept = folder.resolve("kept");
        assertRefused(
                there + " exists already, pages are never overwritten; choose another name, or remove it", there, kept);
        assertEquals("mine", Files.readString(there));
        Path text = folder.resolve("page.txt");
        assertRefused("--page " + text + ": the name of a page must end in .html or .md", text, kept);
        assertRefused(there + " is a file, expected a folder for results", there.resolve("page.md"), kept);
    }

    private static void assertRefused(String reason, Path page, Path kept) {
        Session session = Session.of("reproduce", "--page", page.toString(), "--out", kept.toString())
                .expect(ExitStatus.BAD_INPUT);
        assertTrue(session.err().contains(reason), session.err());
        assertTrue(Files.notExists(kept), "something ran");
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
