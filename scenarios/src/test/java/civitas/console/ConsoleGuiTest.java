package civitas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sim.display.Console;

/** The console on a real display, driven by mouse and keyboard. */
@Tag("gui")
@ExtendWith(Screen.class)
class ConsoleGuiTest {
    @TempDir
    private Path folder;

    private static ScenarioFile<?> file(String id, String... settings) {
        return new ScenarioReader(ScenarioCatalogue.load()).readDefault(id, Overrides.of(List.of(settings)));
    }

    private static ScenarioFile<?> collusion() {
        return file("collusion", "max_periods=150000", "convergence_window=40000", "exploration_decay=1e-4");
    }

    /** The trajectory that headless runs of a file have, for its last replicate. */
    private static String headless(ScenarioFile<?> file) {
        return HeadlessRuns.hash(file, file.replicates() - 1);
    }

    private static ScenarioFile<?> read(Path file) {
        return new ScenarioReader(ScenarioCatalogue.load()).read(file, Overrides.none());
    }

    @Test
    void aRunIsPlayedSteppedPausedStoppedAndStartedAgain() {
        try (Person person = new Person(collusion(), 0, OptionalLong.of(1000))) {
            person.picture("collusion-opened");
            person.press("pause");
            person.awaitState(Console.PS_PAUSED);
            assertEquals(0, person.rounds());
            person.press("play");
            assertEquals(1000, person.rounds());
            person.press("play");
            assertEquals(2000, person.rounds());
            person.press("pause");
            person.await("progress", () -> person.rounds() > 10_000);
            person.press("pause");
            person.awaitState(Console.PS_PAUSED);
            person.picture("collusion-paused");
            person.press("stop");
            person.awaitState(Console.PS_STOPPED);
            person.press("pause");
            assertEquals(0, person.rounds());
        }
    }

    @Test
    void parametersChangeAtTheNextStartAndWrongOnesAreRefused() {
        try (Person person = new Person(collusion(), 0, OptionalLong.of(50_000))) {
            person.type("learning_rate", "1.5");
            assertEquals("learning_rate: found 1.5, expected a number in (0, 1]", person.problems());
            person.picture("collusion-refused");
            person.type("learning_rate", "0.25");
            person.type("seed", "7");
            person.press("play");
            String watched = person.awaitEnd();
            person.picture("collusion-ended");
            ScenarioFile<?> expected = new ScenarioReader(ScenarioCatalogue.load())
                    .readDefault(
                            "collusion",
                            Overrides.of(List.of(
                                            "max_periods=150000",
                                            "convergence_window=40000",
                                            "exploration_decay=1e-4",
                                            "learning_rate=0.25"))
                                    .withSeed(7)
                                    .withReplicates(1));
            assertEquals(headless(expected), watched);
        }
    }

    @Test
    void nothingStartsWhileAValueIsWrong() {
        try (Person person = new Person(collusion(), 0, OptionalLong.of(1000))) {
            person.type("firms", "1");
            person.press("play");
            assertEquals("firms: found 1, expected an integer in [2, 8]", person.dismiss());
            assertEquals(Console.PS_STOPPED, person.console.getPlayState());
        }
    }

    @Test
    void aLeverSwitchedWhileTheRunGoesOnIsInTheSavedFile() throws IOException {
        ScenarioFile<?> file = collusion();
        Path saved = folder.resolve("watched.json");
        try (Person person = new Person(file, 2, OptionalLong.of(50))) {
            person.press("play");
            person.await("progress", () -> person.rounds() > 500);
            person.choose("platform.prominence", "price_directed");
            person.picture("collusion-switched");
            person.await(
                    "the switch",
                    () -> !person.console.watched().run().file().interventions().isEmpty());
            person.console.watched().setEvery(50_000);
            String watched = person.awaitEnd();
            person.picture("collusion-switched-ended");
            person.menu("save-scenario");
            person.chooseFile(saved);
            person.await("the file", () -> Files.exists(saved));
            ScenarioFile<?> again = read(saved);
            assertEquals(1, again.interventions().size());
            assertEquals(3, again.replicates());
            assertEquals(headless(again), watched);
            assertNotEquals(headless(again.withoutInterventions()), watched);
        }
    }

    @Test
    void tollsSwitchedByHandAreInTheFileSavedHalfWay() throws IOException {
        Path saved = folder.resolve("half.json");
        try (Person person = new Person(file("tolls", "days=100000"), 0, OptionalLong.of(5))) {
            person.press("play");
            person.await("progress", () -> person.rounds() > 100);
            person.choose("toll_policy", "adaptive");
            person.await("the switch", () -> person.console
                    .watched()
                    .run()
                    .parametersNext()
                    .at("/toll_policy/kind")
                    .asText()
                    .equals("adaptive"));
            long switched = person.rounds();
            person.await("progress", () -> person.rounds() > switched + 300);
            person.press("pause");
            person.awaitState(Console.PS_PAUSED);
            person.picture("tolls-switched");
            person.tab("World");
            person.press("measure");
            person.picture("tolls-measured");
            String watched = person.hash();
            person.menu("save-scenario");
            person.chooseFile(saved);
            person.await("the file", () -> Files.exists(saved));
            assertEquals(person.rounds(), read(saved).stopAfter().orElseThrow());
            assertEquals(headless(read(saved)), watched);
        }
    }

    @Test
    void aCheckpointGoesOnAndOtherFilesAreRefused() throws IOException {
        Path saved = folder.resolve("run.checkpoint");
        ScenarioFile<?> file = file("tolls", "days=400");
        try (Person person = new Person(file, 0, OptionalLong.of(20))) {
            person.menu("save-checkpoint");
            assertEquals("No run is on. Press play or pause, then save.", person.dismiss());
            person.press("pause");
            person.press("play");
            person.press("play");
            person.menu("save-checkpoint");
            person.chooseFile(saved);
            person.await("the file", () -> Files.exists(saved));
            person.press("stop");
            person.menu("open-checkpoint");
            person.chooseFile(saved);
            person.awaitState(Console.PS_PAUSED);
            assertEquals(40, person.rounds());
            person.press("pause");
            assertEquals(HeadlessRuns.hash(file, 0), person.awaitEnd());

            Path damaged = folder.resolve("damaged.checkpoint");
            byte[] bytes = Files.readAllBytes(saved);
            bytes[bytes.length - 1] ^= 1;
            Files.write(damaged, bytes);
            person.menu("open-checkpoint");
            person.chooseFile(damaged);
            assertEquals(damaged + ": is damaged", person.dismiss());
        }
        try (Person person = new Person(collusion(), 0, OptionalLong.of(1000))) {
            person.menu("open-checkpoint");
            person.chooseFile(saved);
            assertEquals(saved + ": is a run of scenario 'tolls', this console shows 'collusion'", person.dismiss());
        }
    }
}
