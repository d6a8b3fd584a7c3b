package civitas.kernel;

import java.util.function.BooleanSupplier;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * MASON's schedule, read as rounds and phases. Round {@code r} happens at time {@code r}, counted from 1; inside a
 * round, phases run in order and activities of one phase in the order they were registered (each gets an ordering of
 * its own, so MASON's shuffling of equal orderings never draws).
 * <p>A {@link RoundProcess} plays many rounds inside one event, up to the next round in which anything else is due;
 * that round it plays alone, in its place between the other phases. Results therefore do not depend on who else
 * looks or when.
 * <p>A round is completed once everything due in it before {@link Phase#RECORD} is done, whether a round process, phases
 * of every round or agents on clocks of their own did it: recorders already count it.
 */
public final class Timetable extends Schedule {
    /** Rounds a process plays in one event when nothing else is ever due; keeps a run interruptible. */
    private static final long LONGEST_STRETCH = 1L << 20;

    private static final int ACTIVITIES_PER_PHASE = 1 << 26;

    private long completedRounds;
    private long pendingInterventions;
    private int registered;
    private boolean playsRounds;

    Timetable() {}

    /** Rounds that lie completely behind, including those a restored run has played before. */
    public long completedRounds() {
        return completedRounds;
    }

    /** For MASON's console: the completed rounds, which its clock is behind of where one event plays many. */
    @Override
    public String getTimestamp(double time, String beforeSimulation, String afterSimulation) {
        boolean during = time >= EPOCH && time < AFTER_SIMULATION;
        return during ? Long.toString(completedRounds) : super.getTimestamp(time, beforeSimulation, afterSimulation);
    }

    /** Continues a run that has played {@code rounds} rounds. Only before anything is registered. */
    void continueAfter(long rounds) {
        completedRounds = rounds;
    }

    /** Whether no intervention is still to come, so that a world at rest may end the run. */
    boolean mayStop() {
        return pendingInterventions == 0;
    }

    /** The round under way, or the last completed one between rounds. */
    private long latestRound() {
        return Math.max(completedRounds, (long) getTime());
    }

    /** Does all that is due at the next time. */
    @Override
    public synchronized boolean step(SimState state) {
        boolean stepped = super.step(state);
        if (stepped) {
            completedRounds = latestRound();
        }
        return stepped;
    }

    /** Repeats {@code activity} in that phase of every round to come. */
    public void everyRound(Phase phase, Runnable activity) {
        every(1, phase, activity);
    }

    /**
     * Repeats {@code activity} in that phase of every round to come whose number is a multiple of {@code interval}.
     *
     * @throws IllegalArgumentException if {@code interval} is below 1
     */
    public void every(long interval, Phase phase, Runnable activity) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval = " + interval + ", must be at least 1");
        }
        repeat((double) ((latestRound() / interval + 1) * interval), interval, phase, ordering(phase), activity);
    }

    /**
     * Runs {@code activity} once.
     *
     * @param time when: a round's number, or any time between rounds for agents on their own clock; later than now
     * @throws IllegalArgumentException if {@code time} is not finite, or not later than now and all rounds completed:
     *     MASON would put off what is due now until the present round is over
     */
    public void at(double time, Phase phase, Runnable activity) {
        double now = Math.max((double) completedRounds, getTime());
        if (!(time > now && time < AFTER_SIMULATION)) {
            throw new IllegalArgumentException("time = " + time + ", must be finite and later than " + now);
        }
        schedule(time, phase, ordering(phase), activity);
    }

    /**
     * Lets {@code process} play the rounds to come, in the phase {@link Phase#ACT}.
     *
     * @throws IllegalStateException if another process plays them already: each counts the rounds it plays
     */
    public void rounds(RoundProcess process) {
        if (playsRounds) {
            throw new IllegalStateException("a second round process is registered, one must play the whole round");
        }
        playsRounds = true;
        new Stretch(process).plan();
    }

    /**
     * Lets one round after the other be played in the phase {@link Phase#ACT}, many of them in one event: {@link #rounds} for
     * worlds that gain nothing by seeing a stretch of rounds as a whole.
     *
     * @param round plays one round
     * @param atRest whether the world has come to rest, asked after each
     * @throws IllegalStateException if the rounds are played already
     */
    public void roundByRound(Runnable round, BooleanSupplier atRest) {
        rounds((rounds, mayStop) -> {
            long played = 0;
            do {
                round.run();
                played++;
            } while (played < rounds && !(mayStop && atRest.getAsBoolean()));
            return played;
        });
    }

    /** Runs {@code change} once, before round {@code round}; the run will not come to rest before. */
    void intervene(long round, Runnable change) {
        pendingInterventions++;
        schedule((double) round, Phase.INTERVENE, ordering(Phase.INTERVENE), () -> {
            change.run();
            pendingInterventions--;
        });
    }

    /** The counter wraps round, so that agents may register themselves again for ever. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the phases
    private int ordering(Phase phase) {
        return phase.ordinal() * ACTIVITIES_PER_PHASE + Math.floorMod(registered++, ACTIVITIES_PER_PHASE);
    }

    private void repeat(double time, long interval, Phase phase, int ordering, Runnable activity) {
        schedule(time, phase, ordering, () -> {
            activity.run();
            repeat(getTime() + interval, interval, phase, ordering, activity);
        });
    }

    /** From {@link Phase#RECORD} on the round counts as completed. */
    private void schedule(double time, Phase phase, int ordering, Runnable activity) {
        boolean completes = phase.compareTo(Phase.RECORD) >= 0;
        Steppable event = state -> {
            completedRounds = completes ? latestRound() : completedRounds;
            activity.run();
        };
        scheduleOnce(time, ordering, event);
    }

    /** One round process: plays a stretch of rounds, then plans the next stretch when all else of that time is done. */
    private final class Stretch {
        private final RoundProcess process;
        private final int playOrdering = ordering(Phase.ACT);
        private long rounds = 1;

        Stretch(RoundProcess process) {
            this.process = process;
        }

        private void play() {
            completedRounds += process.advance(rounds, mayStop());
        }

        private void plan() {
            long next = completedRounds + 1;
            Key due = (Key) queue.getMinKey();
            boolean registering = getTime() < EPOCH;
            long free = due == null ? LONGEST_STRETCH : (long) Math.ceil(due.getTime()) - next;
            // While a world registers itself the queue is not complete yet, so the first round is played alone.
            rounds = registering ? 1 : Math.max(1, Math.min(free, LONGEST_STRETCH));
            schedule((double) next, Phase.ACT, playOrdering, this::play);
            schedule((double) next, Phase.SAVE, Integer.MAX_VALUE, this::plan);
        }
    }
}
