package civitas.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.WalkWorld.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

class SimulationTest {
    private static final Settings STRETCHES = new Settings(60, 1, false);
    private static final Settings PHASES = new Settings(60, 1, true);

    private static Simulation simulation(Settings settings) {
        Streams streams = new Streams(7, 0);
        return new Simulation(new WalkWorld(settings, streams), streams);
    }

    private static Simulation run(Settings settings, Consumer<Simulation> before, Consumer<Timetable> observers) {
        Simulation simulation = simulation(settings);
        before.accept(simulation);
        simulation.start();
        observers.accept(simulation.timetable());
        finish(simulation);
        return simulation;
    }

    private static void finish(Simulation simulation) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = simulation.advance();
        }
    }

    private static Simulation undisturbed(Settings settings) {
        return run(settings, simulation -> {}, timetable -> {});
    }

    @Test
    void stretchesAndPhasesPlayTheSameRounds() {
        Simulation stretches = undisturbed(STRETCHES);
        Simulation phases = undisturbed(PHASES);
        assertEquals(stretches.world().trajectoryHash(), phases.world().trajectoryHash());
        assertEquals(stretches.world().outcomes(), phases.world().outcomes());
        assertEquals(stretches.completedRounds(), phases.completedRounds());
        assertEquals(stretches.world().outcomes().get("rounds"), (double) stretches.completedRounds());
    }

    @Property(tries = 50, seed = "4")
    void whoWatchesAndWhenChangesNothing(
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 700) Integer> intervals, @ForAll boolean byPhases) {
        Settings settings = new Settings(60, 1, byPhases);
        long expected = undisturbed(settings).world().trajectoryHash();
        List<Long> seen = new ArrayList<>();
        Simulation watched = run(settings, simulation -> {}, timetable -> {
            for (int interval : intervals) {
                timetable.every(interval, Phase.RECORD, () -> {
                    assertEquals(0, timetable.completedRounds() % interval);
                    seen.add(timetable.completedRounds());
                });
            }
        });
        assertEquals(expected, watched.world().trajectoryHash());
        long looks = intervals.stream()
                .mapToLong(interval -> watched.completedRounds() / interval)
                .sum();
        assertEquals(looks, seen.size());
    }

    @Property(tries = 50, seed = "4")
    void aRunContinuesFromWhereItWasSaved(
            @ForAll @IntRange(min = 1, max = 900) int at, @ForAll boolean byPhases, @ForAll boolean treated)
            throws IOException {
        Settings settings = new Settings(60, 1, byPhases);
        Consumer<Simulation> treatment = simulation -> {
            if (treated) {
                simulation.intervene(
                        400, () -> ((WalkWorld) simulation.world()).retune(new Settings(60, 2, settings.byPhases())));
            }
        };
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Simulation whole = run(settings, treatment, timetable -> {});
        Simulation halted = simulation(settings);
        treatment.accept(halted);
        halted.start();
        halted.haltAfter(at);
        finish(halted);
        halted.save(new DataOutputStream(saved));

        Simulation continued = simulation(settings);
        treatment.accept(continued);
        continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        continued.start();
        if (continued.goesOn()) {
            finish(continued);
        }
        assertEquals(whole.world().trajectoryHash(), continued.world().trajectoryHash());
        assertEquals(whole.completedRounds(), continued.completedRounds());
    }

    @Test
    void aRunDoesNotRestBeforeItsInterventions() {
        long end = undisturbed(STRETCHES).completedRounds();
        for (Settings settings : List.of(STRETCHES, PHASES)) {
            List<Long> made = new ArrayList<>();
            Simulation treated = run(
                    settings,
                    simulation -> simulation.intervene(end + 50, () -> made.add(simulation.completedRounds())),
                    timetable -> {});
            assertEquals(List.of(end + 49), made, "an intervention at t comes before round t");
            assertTrue(treated.completedRounds() >= end + 50, "played on to " + treated.completedRounds());
        }
    }

    @Test
    void interventionsOfOneRoundAreMadeInOrder() {
        List<String> made = new ArrayList<>();
        run(
                STRETCHES,
                simulation -> {
                    simulation.intervene(10, () -> made.add("first"));
                    simulation.intervene(10, () -> made.add("second"));
                    simulation.intervene(3, () -> made.add("early"));
                },
                timetable -> {});
        assertEquals(List.of("early", "first", "second"), made);
    }

    @Test
    void phasesOfARoundComeInOrder() {
        List<String> order = new ArrayList<>();
        Simulation simulation = simulation(PHASES);
        simulation.start();
        for (Phase phase : new Phase[] {Phase.RECORD, Phase.LEARN, Phase.ANNOUNCE, Phase.PLATFORM_LEARN}) {
            simulation.timetable().at(2, phase, () -> order.add(phase.name()));
        }
        simulation.haltAfter(2);
        finish(simulation);
        assertEquals(List.of("ANNOUNCE", "LEARN", "PLATFORM_LEARN", "RECORD"), order);
    }

    @Test
    void agentsOnTheirOwnClockActBetweenRounds() {
        List<Long> seen = new ArrayList<>();
        Simulation simulation = simulation(STRETCHES);
        simulation.start();
        Timetable timetable = simulation.timetable();
        timetable.at(10.5, Phase.ACT, () -> seen.add(timetable.completedRounds()));
        timetable.at(10.25, Phase.ACT, () -> seen.add(timetable.completedRounds()));
        simulation.haltAfter(20);
        finish(simulation);
        assertEquals(List.of(10L, 10L), seen);
        assertEquals(20, simulation.completedRounds());
    }

    @Test
    void roundsAreCountedWithoutAnyActivityOfEveryRound() {
        Timetable timetable = new Timetable();
        List<Long> seen = new ArrayList<>();
        timetable.at(2.5, Phase.ACT, () -> seen.add(timetable.completedRounds()));
        timetable.at(3, Phase.ACT, () -> seen.add(timetable.completedRounds()));
        timetable.at(3, Phase.RECORD, () -> seen.add(timetable.completedRounds()));
        timetable.every(4, Phase.ACT, () -> seen.add(timetable.completedRounds()));
        SimState state = new SimState(1);
        for (long expected : new long[] {2, 3, 4, 8}) {
            assertTrue(timetable.step(state));
            assertEquals(expected, timetable.completedRounds());
        }
        assertEquals(List.of(0L, 2L, 3L, 3L, 4L), seen);
    }

    @Test
    void anActivityRegisteredDuringARoundBeginsWithTheNext() {
        List<Double> times = new ArrayList<>();
        Timetable timetable = new Timetable();
        timetable.at(1, Phase.ACT, () -> timetable.everyRound(Phase.ANNOUNCE, () -> times.add(timetable.getTime())));
        SimState state = new SimState(1);
        for (int step = 0; step < 3; step++) {
            assertTrue(timetable.step(state));
        }
        assertEquals(List.of(2.0, 3.0), times);
    }

    @Test
    void whatIsDueNowOrNeverIsRefused() {
        Timetable timetable = new Timetable();
        List<String> refusals = new ArrayList<>();
        timetable.at(1, Phase.ACT, () -> {
            for (double time : new double[] {0.5, 1, Double.NaN, Double.POSITIVE_INFINITY}) {
                refusals.add(
                        assertThrows(IllegalArgumentException.class, () -> timetable.at(time, Phase.LEARN, () -> {}))
                                .getMessage());
            }
        });
        assertTrue(timetable.step(new SimState(1)));
        assertEquals(4, refusals.size());
        assertEquals("time = 0.5, must be finite and later than 1.0", refusals.get(0));
    }

    @Test
    void aSecondRoundProcessIsRefused() {
        Timetable timetable = new Timetable();
        timetable.rounds((rounds, mayStop) -> rounds);
        String refusal = assertThrows(IllegalStateException.class, () -> timetable.rounds((rounds, mayStop) -> rounds))
                .getMessage();
        assertTrue(refusal.contains("second round process"), refusal);
    }

    @Test
    void aRunRestoredInItsLastRoundIsOver() throws IOException {
        Simulation halted = simulation(STRETCHES);
        halted.start();
        halted.haltAfter(5);
        finish(halted);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        halted.save(new DataOutputStream(saved));
        Simulation restored = simulation(STRETCHES);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        restored.start();
        restored.haltAfter(5);
        assertFalse(restored.goesOn());
    }

    @Test
    void anotherSeedIsAnotherTrajectory() {
        Streams streams = new Streams(8, 0);
        Simulation other = new Simulation(new WalkWorld(STRETCHES, streams), streams);
        other.start();
        finish(other);
        assertNotEquals(
                undisturbed(STRETCHES).world().trajectoryHash(), other.world().trajectoryHash());
    }
}
