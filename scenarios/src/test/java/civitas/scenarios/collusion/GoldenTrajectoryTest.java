package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.kernel.TrajectoryHash;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A short run to the last bit, as text. A difference means that the model changed: if it was meant to, raise the
 * scenario's model version, write the text again with
 * <pre>  mvn -pl scenarios -am verify -Dtest=GoldenTrajectoryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write</pre>
 * and review its difference like code.
 */
class GoldenTrajectoryTest {
    private static final Path GOLDEN = Path.of("src/test/resources/civitas/scenarios/collusion/golden-trajectory.txt");

    @Test
    void theRunIsTheRecordedOne() throws IOException {
        String played = text(
                CollusionFiles.read(
                        """
                "seed": 11,
                "parameters": {"exploration_decay": 3e-4, "convergence_window": 20000, "max_periods": 20000},
                "record": {"every": 1000, "series": ["price_1", "price_2", "profit_gain", "exploration", "stable_periods"]},
                "interventions": [{"at": 15001, "set": {"platform.prominence": "price_directed"}}]
                """));
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, played);
        }
        assertEquals(Files.readString(GOLDEN), played);
    }

    private static String text(ScenarioFile<?> file) {
        StringBuilder text = new StringBuilder("# " + file.canonicalJson() + "\n");
        long[] last = {-1};
        RunResult result = Run.of(file, 0)
                .play(
                        (round, name, value) -> {
                            text.append(round == last[0] ? "  " : "\nround " + round + "  ");
                            text.append(name).append(' ').append(value);
                            last[0] = round;
                        },
                        Checkpoints.NONE);
        text.append("\n\n");
        result.outcomes()
                .forEach((name, value) ->
                        text.append(name).append(' ').append(value).append('\n'));
        return text.append("hash ")
                .append(TrajectoryHash.text(result.trajectoryHash()))
                .append('\n')
                .toString();
    }
}
