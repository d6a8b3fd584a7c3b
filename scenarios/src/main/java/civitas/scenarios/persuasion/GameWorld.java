package civitas.scenarios.persuasion;

import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * What all games share: rounds, the channel {@value PersuasionParameters#MESSAGE} through which alone agents learn of the
 * state, and means over the rounds that are measured. Random stream {@code message}: errors, and who is shown.
 */
abstract class GameWorld implements World<PersuasionParameters>, Disclosing {
    /** Shown to an agent who gets no message. */
    static final int NOTHING = -1;

    private PersuasionParameters parameters;
    private final Channel channel;
    private final Reader reader = new Reader();
    private final Means measured;
    private final double[] latest;
    private final List<String> series;
    private long round;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param items messages per round
     * @param series names of series
     * @param quantities number of means
     */
    GameWorld(PersuasionParameters parameters, Streams streams, int items, List<String> series, int quantities) {
        this.parameters = parameters;
        this.series = series;
        long seed = streams.open("message").nextLong();
        channel = new Channel(PersuasionParameters.MESSAGE, items, 1, Noise.FLIPPED, false, seed);
        channel.retune(parameters.platform().message());
        measured = new Means(quantities);
        latest = new double[series.size()];
    }

    /** Plays a round, numbered from 1. */
    abstract void play(long number);

    /** Takes up parameters that differ in what may be switched. */
    abstract void change(PersuasionParameters changed);

    /** What the game looks like now; draws no random number. */
    abstract Sketch sketch();

    @Override
    public final void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        if (!finished()) {
            round++;
            play(round);
        }
    }

    @Override
    public final boolean finished() {
        return round >= parameters.rounds();
    }

    /** The round under way, or the last one. */
    final long round() {
        return round;
    }

    /** Publishes messages, {@code double[item]}. */
    final void publish(double[] messages) {
        channel.publish(messages);
    }

    /** Shows an agent what it may see now. */
    final Reader show(int agent) {
        return channel.showTo(reader, agent);
    }

    /** Whether what was shown is of this round: of no use else to who meets a new state every round. */
    final boolean isTimely(Reader shown) {
        return shown.shows() && shown.latest() == channel.published();
    }

    /** A message read as one of so many, the nearest. */
    static int message(double value, int messages) {
        return (int) Math.max(0, Math.min(messages - 1, Math.round(value)));
    }

    /** Adds to a mean over the rounds that are measured. */
    final void measure(int quantity, double sum, double weight) {
        if (round > parameters.rounds() - parameters.measuredRounds()) {
            measured.add(quantity, sum, weight);
        }
    }

    final Means measured() {
        return measured;
    }

    /** Sets what a series reads. */
    final void read(int which, double value) {
        latest[which] = value;
    }

    final void mix(double value) {
        hash = TrajectoryHash.mix(hash, value);
    }

    final PersuasionParameters parameters() {
        return parameters;
    }

    @Override
    public final void retune(PersuasionParameters changed) {
        parameters = changed;
        channel.retune(changed.platform().message());
        change(changed);
    }

    @Override
    public final List<Channel> channels() {
        return List.of(channel);
    }

    @Override
    public final Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> readings = new LinkedHashMap<>();
        for (int i = 0; i < latest.length; i++) {
            int which = i;
            readings.put(series.get(i), () -> latest[which]);
        }
        return readings;
    }

    @Override
    public final long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        out.writeLong(hash);
        channel.save(out);
        measured.save(out);
        for (double each : latest) {
            out.writeDouble(each);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        round = in.readLong();
        hash = in.readLong();
        channel.restore(in);
        measured.restore(in);
        for (int i = 0; i < latest.length; i++) {
            latest[i] = in.readDouble();
        }
    }
}
