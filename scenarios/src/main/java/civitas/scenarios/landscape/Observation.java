package civitas.scenarios.landscape;

import civitas.information.Channel;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * How agents see their neighbours: through two channels, one of payoffs and one of states, locus by locus. What was published
 * on an earlier landscape is not shown on this one. Errors are each reader's own.
 */
final class Observation {
    private final int loci;
    private final int sample;
    private final Channel payoffs;
    private final Channel states;
    private final double[] bits;
    private final double[] earned;
    /** Publications before the landscape of now. */
    private long before;

    Observation(LandscapeParameters parameters, Streams streams) {
        loci = parameters.loci();
        sample = parameters.sample();
        int agents = parameters.agents();
        bits = new double[agents * loci];
        earned = new double[agents];
        payoffs = new Channel(
                LandscapeParameters.PAYOFFS,
                agents,
                1,
                Noise.ADDED,
                true,
                streams.open("payoffs").nextLong());
        states = new Channel(
                LandscapeParameters.STATES,
                agents * loci,
                1,
                Noise.FLIPPED,
                true,
                streams.open("states").nextLong());
    }

    List<Channel> channels() {
        return List.of(payoffs, states);
    }

    void retune(Platform platform) {
        payoffs.retune(platform.payoffs());
        states.retune(platform.states());
    }

    /** Begins a landscape. */
    void begin() {
        before = states.published();
    }

    /** Publishes where agents are and what they earn. */
    void publish(Stage stage) {
        for (int agent = 0; agent < earned.length; agent++) {
            earned[agent] = stage.payoff(agent);
            for (int locus = 0; locus < loci; locus++) {
                bits[agent * loci + locus] = stage.states()[agent] >>> locus & 1;
            }
        }
        payoffs.publish(earned);
        states.publish(bits);
    }

    /** Where one agent after the other sits to look. One per thread. */
    static final class Seat {
        private final Reader payoffs = new Reader();
        private final Reader states = new Reader();
        private final int[] picked = new int[Draws.SAMPLE];
        private final Sight sight = new Sight();
        private final Draws draws = new Draws();

        Draws draws() {
            return draws;
        }
    }

    /** What an agent sees: a sample of its neighbours without replacement (Floyd's algorithm), all if they are few. */
    Sight look(Seat seat, Stage stage, int agent) {
        seat.sight.begin(stage.states()[agent], stage.payoff(agent));
        states.showTo(seat.states, agent);
        payoffs.showTo(seat.payoffs, agent);
        if (!shows(seat.states)) {
            return seat.sight;
        }
        int degree = stage.graph().degree(agent);
        int drawn = Math.min(sample, degree);
        for (int i = 0; i < drawn; i++) {
            int bound = degree - drawn + i + 1;
            int number = seat.draws.below(bound, i);
            seat.picked[i] = contains(seat.picked, i, number) ? bound - 1 : number;
            add(seat, stage.graph().neighbour(agent, seat.picked[i]));
        }
        return seat.sight;
    }

    /** Whether there is anything of this landscape: with a longer delay nothing may be kept that is old enough. */
    private boolean shows(Reader reader) {
        return reader.shows() && reader.latest() > before;
    }

    private static boolean contains(int[] picked, int length, int number) {
        for (int i = 0; i < length; i++) {
            if (picked[i] == number) {
                return true;
            }
        }
        return false;
    }

    private void add(Seat seat, int neighbour) {
        long latest = seat.states.latest();
        int state = 0;
        for (int locus = 0; locus < loci; locus++) {
            state |= seat.states.read(latest, neighbour * loci + locus) > 0.5 ? 1 << locus : 0;
        }
        seat.sight.add(state, shows(seat.payoffs) ? seat.payoffs.read(seat.payoffs.latest(), neighbour) : Double.NaN);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(before);
        payoffs.save(out);
        states.save(out);
    }

    void restore(DataInput in) throws IOException {
        before = in.readLong();
        payoffs.restore(in);
        states.restore(in);
    }
}
