package civitas.sweep.plan;

import static civitas.sweep.ToySweeps.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.ScenarioFile;
import civitas.sweep.PlannedRun;
import civitas.sweep.design.Point;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Results NONE = (point, outcome, replicates) -> {
        throw new IllegalStateException("nothing has been played");
    };

    @Test
    void aRunIsIdentifiedByItsPointAndReplicate() throws NoSuchAlgorithmException {
        ScenarioFile<?> file = file("'sweep': {'axes': {'firms': [3]}, 'replicates': 2}");
        Iterator<PlannedRun> runs = Plans.of(file).nextWave(NONE).orElseThrow();
        runs.next();
        PlannedRun second = runs.next();
        String identity = file.at(Point.parse("{\"firms\":3}").values()).identity();
        assertEquals(identity.substring(0, 24), second.pointId());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest((identity + ":1").getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(hash).substring(0, 24), second.id());
        assertEquals("{\"firms\":3}", second.point());
        assertEquals(1, second.replicate());
        assertFalse(runs.hasNext());
        assertThrows(NoSuchElementException.class, runs::next);
    }

    @Test
    void fixedReplicatesAreOneWave() {
        Plan plan = Plans.of(file("'replicates': 3, 'sweep': {'order': 'sequential', 'axes': {'firms': [2, 3]}}"));
        assertEquals(6, plan.planned());
        assertTrue(plan.exact());
        assertEquals(
                List.of(List.of(
                        "{'firms':2}#0",
                        "{'firms':2}#1",
                        "{'firms':2}#2",
                        "{'firms':3}#0",
                        "{'firms':3}#1",
                        "{'firms':3}#2")),
                new FakeJournal((point, replicate) -> 0, 1).play(plan));
    }

    @Test
    void interleavedRunsPlayAllPointsBeforeTheNextReplicate() {
        Plan plan = Plans.of(file("'sweep': {'axes': {'firms': {'from': 1, 'to': 10, 'count': 10}}, 'replicates': 3}"));
        List<String> wave =
                new FakeJournal((point, replicate) -> 0, 1).play(plan).get(0);
        assertEquals(30, wave.size());
        assertEquals(30, new HashSet<>(wave).size());
        for (int i = 0; i < 30; i++) {
            assertTrue(wave.get(i).endsWith("#" + i / 10), wave.get(i));
        }
        TreeSet<String> first = new TreeSet<>(wave.subList(0, 10));
        assertEquals(10, first.size());
        assertFalse(new ArrayList<>(first).equals(wave.subList(0, 10)));
    }

    @Test
    void filteredPointsAreSkippedAndCountAsABound() {
        Plan plan =
                Plans.of(file("'sweep': {'design': 'filter', 'where': [{'parameter': 'firms', 'op': '>', 'value': 2}],"
                        + " 'of': {'axes': {'firms': [1, 2, 3]}}, 'replicates': 2}"));
        assertEquals(6, plan.planned());
        assertFalse(plan.exact());
        assertEquals(
                List.of(List.of("{'firms':3}#0", "{'firms':3}#1")),
                new FakeJournal((point, replicate) -> 0, 1).play(plan));
    }

    @Test
    void aFilterMayLeaveNothing() {
        for (String order : List.of("interleaved", "sequential")) {
            Plan plan = Plans.of(file("'sweep': {'design': 'filter', 'where': [{'parameter': 'firms', 'op': '>',"
                    + " 'value': 9}], 'of': {'axes': {'firms': [1, 2, 3]}}, 'order': '" + order + "'}"));
            assertEquals(List.of(List.of()), new FakeJournal((point, replicate) -> 0, 1).play(plan));
        }
    }

    @Test
    void aSweepOfATrillionPointsBeginsAtOnce() {
        Plan plan = Plans.of(file("'sweep': {'axes': {'periods': {'from': 1, 'to': 1000000, 'count': 1000000},"
                + " 'learning_rate': {'from': 0.000001, 'to': 1, 'count': 1000000}}, 'replicates': 1000}"));
        assertEquals(1_000_000_000_000_000L, plan.planned());
        Iterator<PlannedRun> runs = plan.nextWave(NONE).orElseThrow();
        TreeSet<String> ids = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(runs.next().id());
        }
        assertEquals(100, ids.size());
    }

    @Test
    void replicatesAreAddedWhereTheMeanIsNotKnownWellEnough() {
        String sweep = "'sweep': {'axes': {'firms': [1, 2, 3]}, 'order': 'sequential',"
                + " 'replicates': {'until_half_width': 1, 'of': 'price_mean', 'at_least': 3, 'step': 2, 'at_most': 8}}";
        // firms = 1: no spread. firms = 2: 0, 1, 0, 1, ...: enough with 5. firms = 3: never.
        FakeJournal.Formula formula = (point, replicate) -> replicate
                % 2
                * new double[] {0, 1, 10}[point.values().get("firms").intValue() - 1];
        Plan plan = Plans.of(file(sweep));
        assertEquals(24, plan.planned());
        assertFalse(plan.exact());
        List<List<String>> waves = new FakeJournal(formula, 1).play(plan);
        assertEquals(
                List.of(
                        List.of(
                                "{'firms':1}#0",
                                "{'firms':1}#1",
                                "{'firms':1}#2",
                                "{'firms':2}#0",
                                "{'firms':2}#1",
                                "{'firms':2}#2",
                                "{'firms':3}#0",
                                "{'firms':3}#1",
                                "{'firms':3}#2"),
                        List.of("{'firms':2}#3", "{'firms':2}#4", "{'firms':3}#3", "{'firms':3}#4"),
                        List.of("{'firms':3}#5", "{'firms':3}#6"),
                        List.of("{'firms':3}#7")),
                waves);
        for (int order = 2; order < 6; order++) {
            assertEquals(waves, new FakeJournal(formula, order).play(Plans.of(file(sweep))));
        }
    }

    @Test
    void failedRunsDoNotCount() {
        String sweep = "'sweep': {'axes': {'firms': [1, 2]}, 'order': 'sequential',"
                + " 'replicates': {'until_half_width': 1, 'of': 'price_mean', 'at_least': 2, 'step': 1, 'at_most': 5}}";
        // firms = 1: replicates 0 and 2 fail, 1 and 3 agree. firms = 2: all fail.
        FakeJournal.Formula formula = (point, replicate) ->
                point.values().get("firms").intValue() == 1 && replicate % 2 == 1 ? 7 : Double.NaN;
        List<List<String>> waves = new FakeJournal(formula, 1).play(Plans.of(file(sweep)));
        assertEquals(
                List.of(
                        List.of("{'firms':1}#0", "{'firms':1}#1", "{'firms':2}#0", "{'firms':2}#1"),
                        List.of("{'firms':1}#2", "{'firms':2}#2"),
                        List.of("{'firms':1}#3", "{'firms':2}#3"),
                        List.of("{'firms':2}#4")),
                waves);
    }

    @Test
    void moreResultsThanAskedForChangeNothing() {
        String sweep = "'sweep': {'axes': {'firms': [1, 2, 3]},"
                + " 'replicates': {'until_half_width': 0.5, 'of': 'price_mean', 'at_least': 2, 'step': 3, 'at_most': 50}}";
        FakeJournal.Formula formula =
                (point, replicate) -> new Random(replicate * 31L + point.json().hashCode()).nextGaussian();
        FakeJournal journal = new FakeJournal(formula, 1);
        List<List<String>> waves = journal.play(Plans.of(file(sweep)));
        assertTrue(waves.size() > 2);
        assertEquals(waves, journal.play(Plans.of(file(sweep))), "played again over the same journal");
    }

    @Test
    void aFileWithoutASweepHasNoPlan() {
        assertEquals(
                "the file has no sweep, expected a key \"sweep\"",
                assertThrows(IllegalArgumentException.class, () -> Plans.of(file("'seed': 1")))
                        .getMessage());
    }
}
