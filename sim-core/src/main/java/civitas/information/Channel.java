package civitas.information;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/**
 * One quantity on its way from the platform to agents: values are published, usually once per round, and each agent is
 * shown what the {@link Disclosure} lets through. Publications are numbered from 1.
 * <p>Errors are either common to all agents, drawn at publication, or each agent's own, drawn at reading; in both cases
 * they are functions of (seed, publication, item, agent). Publishing allocates once per kept publication, reading never.
 * Agents may read on several threads while nothing is published.
 */
public final class Channel implements Disclosable {
    private static final long EVERYBODY = -1;

    private final String name;
    private final int items;
    private final int depth;
    private final Noise noise;
    private final boolean ownErrors;
    private final long seed;
    private Disclosure disclosure = Disclosure.FULL;
    /** Publication n is {@code frames[n % frames.length]}. */
    private double[][] frames;

    private long published;
    private long kept;
    private DoubleUnaryOperator lens;

    /**
     * @param name path of the parameter that is the channel's disclosure, such as {@code platform.history}
     * @param items values per publication, at least 1
     * @param depth how many publications back an agent can read, at least 1
     * @param noise kind of errors
     * @param ownErrors whether each agent sees errors of its own, instead of all the same ones
     * @param seed of errors and of who sees; from a random stream of its own
     * @throws IllegalArgumentException if there is nothing to publish or to keep
     */
    public Channel(String name, int items, int depth, Noise noise, boolean ownErrors, long seed) {
        if (items < 1 || depth < 1) {
            throw new IllegalArgumentException("items = " + items + ", depth = " + depth + ", must be at least 1");
        }
        this.name = name;
        this.items = items;
        this.depth = depth;
        this.noise = noise;
        this.ownErrors = ownErrors;
        this.seed = seed;
        frames = new double[depth][];
    }

    /** {@inheritDoc} That parameter is the channel's disclosure. */
    @Override
    public String name() {
        return name;
    }

    /**
     * Whether everybody sees everything at once and as it is. Then reading is the same as looking at the quantity itself,
     * and worlds with much to read may do that, and publish nothing.
     */
    public boolean isClear() {
        return lens == null && disclosure.equals(Disclosure.FULL);
    }

    /** Number of publications so far. */
    public long published() {
        return published;
    }

    /**
     * Shows by another disclosure from now on. Of old publications only those are shown that are still kept; common
     * errors of what is published stay.
     */
    public void retune(Disclosure changed) {
        disclosure = changed;
        int capacity = Math.addExact(depth, changed.delay());
        if (capacity > frames.length) {
            double[][] old = frames;
            frames = new double[capacity][];
            for (long n = published - kept + 1; n <= published; n++) {
                frames[(int) (n % capacity)] = old[(int) (n % old.length)];
            }
        }
    }

    /**
     * Publishes values.
     *
     * @param values {@code double[item]}; copied
     * @throws IllegalArgumentException if there are more or fewer values than items
     */
    public void publish(double[] values) {
        if (values.length != items) {
            throw new IllegalArgumentException(name + " has " + items + " items, found " + values.length);
        }
        published++;
        kept = Math.min(kept + 1, frames.length);
        int place = (int) (published % frames.length);
        double[] frame = frames[place] == null ? new double[items] : frames[place];
        frames[place] = frame;
        for (int item = 0; item < items; item++) {
            frame[item] = told(item, values[item]);
        }
    }

    /** Whether an agent belongs to those who are shown what is published, sooner or later. */
    public boolean reaches(long agent) {
        return disclosure.share() == 1 || Keys.uniform(Keys.of(seed, ~agent)) < disclosure.share();
    }

    /**
     * Brings one value of the latest publication up to date: what changes between publications is shown at once to those
     * who see without delay. Its common error stays the same.
     *
     * @throws IllegalStateException if nothing is published
     */
    public void update(int item, double value) {
        if (kept == 0) {
            throw new IllegalStateException(name + ": nothing is published");
        }
        frames[(int) (published % frames.length)][item] = told(item, value);
    }

    /** What the latest publication says of a value. */
    private double told(int item, double value) {
        double shown = lens == null ? value : lens.applyAsDouble(value);
        boolean disturbs = !ownErrors && disclosure.noise() > 0;
        return disturbs ? noise.disturb(shown, disclosure.noise(), Keys.of(Keys.of(seed, published), item)) : shown;
    }

    /**
     * Lends a reader to an agent, who sees what there is to be seen now.
     *
     * @param agent number of the agent, at least 0
     * @return the reader
     */
    public Reader showTo(Reader reader, long agent) {
        long latest = reaches(agent) ? published - disclosure.delay() : 0;
        reader.show(this, agent, Math.max(published - kept, latest - depth) + 1, latest);
        return reader;
    }

    /**
     * Lends a reader to all agents at once whom the channel reaches: what they share, such as a report that is read out.
     * It shows nothing if the channel reaches nobody.
     *
     * @return the reader
     * @throws IllegalStateException if each agent sees errors of its own
     */
    public Reader showToAudience(Reader reader) {
        if (ownErrors && disclosure.noise() > 0) {
            throw new IllegalStateException(name + " has errors of each agent's own, it cannot be shown to all alike");
        }
        long latest = disclosure.share() > 0 ? published - disclosure.delay() : 0;
        reader.show(this, EVERYBODY, Math.max(published - kept, latest - depth) + 1, latest);
        return reader;
    }

    /** What an agent sees of a publication that it is shown. */
    double value(long publication, int item, long agent) {
        if (publication <= published - kept) {
            throw new NotShownException("publication " + publication + " of " + name + " is kept no longer");
        }
        double value = frames[(int) (publication % frames.length)][item];
        if (!ownErrors || disclosure.noise() == 0) {
            return value;
        }
        return noise.disturb(value, disclosure.noise(), Keys.of(Keys.of(Keys.of(seed, publication), item), agent));
    }

    /** {@inheritDoc} What was published before stays. */
    @Override
    public void replace(DoubleUnaryOperator replacement) {
        lens = replacement;
    }

    /** Writes what is kept. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(published);
        out.writeLong(kept);
        for (long n = published - kept + 1; n <= published; n++) {
            for (double value : frames[(int) (n % frames.length)]) {
                out.writeDouble(value);
            }
        }
    }

    /** Reads back what {@link #save} wrote, into a channel of the same shape and disclosure. */
    public void restore(DataInput in) throws IOException {
        published = in.readLong();
        kept = in.readLong();
        if (kept < 0 || kept > frames.length || kept > published) {
            throw new IOException(name + ": saved are " + kept + " publications, expected at most " + frames.length);
        }
        for (long n = published - kept + 1; n <= published; n++) {
            double[] frame = new double[items];
            for (int item = 0; item < items; item++) {
                frame[item] = in.readDouble();
            }
            frames[(int) (n % frames.length)] = frame;
        }
    }
}
