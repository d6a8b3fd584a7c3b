package civitas.cli;

import static civitas.cli.Session.keys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path temporary;

    private String out() {
        return temporary.resolve("out").toString();
    }

    @Test
    void printsTablesAndWritesAFolder() {
        Session session = Session.of("run", "drift", "--out", out()).expect(ExitStatus.DONE);
        assertEquals("", session.err());
        assertTrue(session.out().startsWith("Six walks, pulled after round 20\n\n outcome"), session.out());
        assertTrue(session.out().contains(" position_mean  "), session.out());
        assertFalse(session.out().contains("highest"), session.out());
        assertTrue(session.out().contains("6 runs: seed 3, 240 rounds in "), session.out());
        assertTrue(
                session.out().endsWith("Results: " + out() + "\nReport: " + out() + "/report.html\n"), session.out());
        assertTrue(Files.exists(temporary.resolve("out/manifest.json")));
    }

    @Test
    void printsOneDocument() throws IOException {
        Session session = Session.of("run", "drift", "--json", "--seed", "9", "--replicates", "2", "--out", out())
                .expect(ExitStatus.DONE);
        JsonNode document = session.json();
        assertEquals(
                List.of(
                        "scenario",
                        "seed",
                        "replicates",
                        "outcomes",
                        "benchmarks",
                        "benchmarks_at_end", // the default file's interventions change them
                        "rounds",
                        "wall_seconds",
                        "trajectory_hash",
                        "out"),
                keys(document));
        assertEquals("drift", document.get("scenario").asText());
        assertEquals(9, document.get("seed").asLong());
        assertEquals(2, document.get("replicates").asInt());
        assertEquals(List.of("position", "highest"), keys(document.get("outcomes")));
        JsonNode position = document.at("/outcomes/position");
        assertEquals(List.of("mean", "sd", "se", "ci95", "n", "unit"), keys(position));
        assertEquals(2, position.get("ci95").size());
        assertEquals(2, position.get("n").asInt());
        assertEquals("steps", position.get("unit").asText());
        assertEquals("{\"position_mean\":0.0}", document.get("benchmarks").toString());
        assertEquals(80, document.get("rounds").asLong());
        assertTrue(document.get("trajectory_hash").asText().matches("[0-9a-f]{16}"));
        assertEquals(out(), document.get("out").asText());
    }

    @Test
    void whatDoesNotExistIsNull() throws IOException {
        JsonNode document = Session.of("run", "drift", "--json", "--replicates", "1", "--out", out())
                .expect(ExitStatus.DONE)
                .json();
        assertEquals("[null,null]", document.at("/outcomes/position/ci95").toString());
        assertTrue(document.at("/outcomes/position/sd").isNull());
    }

    @Test
    void twinsAddTheirDifferences() throws IOException {
        String[] words = {"run", "drift", "--twin", "--out", out()};
        String table = Session.of(words).expect(ExitStatus.DONE).out();
        assertTrue(table.contains("effect of the interventions"), table);
        assertTrue(table.contains("[10.00, 10.00]"), table);
        JsonNode document = Session.of("run", "drift", "--twin", "--json", "--out", out() + "-json")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals(10, document.at("/differences/position/mean").asDouble(), 1e-12);
        assertTrue(document.has("twin_outcomes"));
    }

    @Test
    void twinsNeedInterventions() throws IOException {
        Path file = Files.writeString(temporary.resolve("plain.json"), "{\"scenario\": \"drift\"}");
        Session session = Session.of("run", file.toString(), "--twin").expect(ExitStatus.BAD_INPUT);
        assertTrue(
                session.err()
                        .startsWith("--twin compares with the run without interventions, but " + file + " has none"),
                session.err());
    }

    @Test
    void failedRunsAreToldAndTheOthersKept() throws IOException {
        Session session = Session.of("run", "drift", "--set", "limit=11", "--json", "--out", out())
                .expect(ExitStatus.FAILED);
        assertTrue(session.err().contains(" failed: IllegalStateException: walked out"), session.err());
        int finished = session.json().at("/outcomes/position/n").asInt();
        assertTrue(finished > 0 && finished < 6, session.out());
        assertTrue(Files.exists(temporary.resolve("out/manifest.json")));
    }

    @Test
    void aFolderIsUsedOnce() {
        Session.of("run", "drift", "--out", out()).expect(ExitStatus.DONE);
        Session again = Session.of("run", "drift", "--out", out()).expect(ExitStatus.BAD_INPUT);
        assertEquals("", again.out());
        assertEquals(
                out() + " already holds results, which are never overwritten; look at them with 'civitas report "
                        + out() + "', choose another folder with --out, or remove this one\n",
                again.err());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(Path.of(out()), "");
        Session session = Session.of("run", "drift", "--out", out() + "/below").expect(ExitStatus.BAD_INPUT);
        assertEquals(out() + " is a file, expected a folder for results\n", session.err());
    }

    @Test
    void unfinishedRunsAreContinued() throws IOException {
        Session.of("run", "drift", "--json", "--out", out() + "-whole").expect(ExitStatus.DONE);
        Session broken = brokenByAFullDisk("run-000002.series.csv");
        assertTrue(
                broken.err()
                        .contains("results could not be written: No space left on device; finished runs are kept,"
                                + " and the same command with --out continues"),
                broken.err());
        Session session =
                Session.of("run", "drift", "--threads", "1", "--out", out()).expect(ExitStatus.DONE);
        assertTrue(session.err().startsWith("Continuing: 2 of 6 runs are finished."), session.err());
        assertEquals(
                Files.readString(Path.of(out() + "-whole", "series.csv")),
                Files.readString(Path.of(out(), "series.csv")));
    }

    private Session brokenByAFullDisk(String name) throws IOException {
        Path partial = Files.createDirectories(Path.of(out(), ".partial"));
        Files.createSymbolicLink(partial.resolve(name), Path.of("/dev/full"));
        Session session =
                Session.of("run", "drift", "--threads", "1", "--out", out()).expect(ExitStatus.FAULT);
        assertEquals("", session.out());
        assertFalse(session.err().contains("\tat "), session.err());
        Files.delete(partial.resolve(name));
        return session;
    }

    @Test
    void aFolderThatCannotBeWrittenIsExplained() {
        Path readOnly = Path.of("/sys/civitas-results");
        Assumptions.assumeTrue(Files.isDirectory(readOnly.getParent()), "needs a file system nobody can write to");
        Session session =
                Session.of("run", "drift", "--out", readOnly.toString()).expect(ExitStatus.BAD_INPUT);
        assertEquals(readOnly + " cannot be created or written; choose another folder with --out\n", session.err());
        assertEquals(1, session.err().lines().count());
    }

    @Test
    void checkpointsChangeNothing() throws IOException {
        JsonNode plain = Session.of("run", "drift", "--json", "--out", out())
                .expect(ExitStatus.DONE)
                .json();
        JsonNode saved = Session.of("run", "drift", "--json", "--checkpoint-every", "3", "--out", out() + "-saved")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals(plain.get("trajectory_hash"), saved.get("trajectory_hash"));
        assertEquals(plain.get("outcomes"), saved.get("outcomes"));
    }
}
