package civitas.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.drift.DriftScenario;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {
    private static List<Long> roundsRecorded(ScenarioFile<?> file) {
        List<Long> rounds = new ArrayList<>();
        Run.of(file, 0).play((round, name, value) -> rounds.add(round), Checkpoints.NONE);
        return rounds;
    }

    private static ScenarioFile<?> recording(long every, String settings) {
        return DriftScenario.read("{\"scenario\": \"drift\", \"parameters\": {" + settings
                + "}, \"record\": {\"every\": " + every + ", \"series\": [\"position\"]}}");
    }

    @ParameterizedTest
    @CsvSource({"4, '[4, 8, 10]'", "5, '[5, 10]'", "10, '[10]'", "1000, '[10]'"})
    void everyFewRoundsAndTheEndAreRecordedOnce(long every, String rounds) {
        assertEquals(rounds, roundsRecorded(recording(every, "\"rounds\": 10")).toString());
        assertEquals(
                rounds,
                roundsRecorded(recording(every, "\"rounds\": 10, \"stretches\": true"))
                        .toString());
    }

    @Test
    void seriesComeInTheOrderOfTheFile() {
        List<String> rows = new ArrayList<>();
        Run.of(DriftScenario.file(), 0).play((round, name, value) -> rows.add(round + " " + name), Checkpoints.NONE);
        assertEquals(List.of("7 position", "7 highest", "14 position"), rows.subList(0, 3));
    }

    @Test
    void nothingIsRecordedUnlessAsked() {
        assertEquals(List.of(), roundsRecorded(DriftScenario.read("{\"scenario\": \"drift\"}")));
    }
}
