package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.information.Channel;
import civitas.information.Disclosable;
import civitas.information.Disclosure;
import civitas.information.Gate;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the information lever makes of the day's route costs: true, old or noisy reports, for everybody or for some. Reports
 * of the day pass a gate, reports that come late or to some only a channel.
 */
final class Reports {
    private static final String NAME = "information";

    private final ChoiceSets sets;
    private final RandomStream noise;
    private final long seed;
    private final Gate today = new Gate(NAME);
    private final Reader reader = new Reader();
    private Information information;
    private Optional<Channel> channel = Optional.empty();

    /**
     * @param noise errors of noisy reports
     * @param seed decides who is shown reports where some are, and their errors
     */
    Reports(ChoiceSets sets, Information information, RandomStream noise, long seed) {
        this.sets = sets;
        this.noise = noise;
        this.seed = seed;
        change(information);
    }

    /**
     * What drivers are told of a day.
     *
     * @param paid where a driver finds the cost of the route it took, {@code double[index]}
     * @param reported costs of all routes as reports say, {@code double[index]}; none where there are no reports
     */
    @SuppressWarnings("ArrayRecordComponent") // of one day, never modified
    record Told(double[] paid, Optional<double[]> reported) {}

    /** From now on another lever; what was on its way to drivers is lost, unless both levers are a disclosure. */
    void change(Information changed) {
        boolean goesOn = information instanceof Information.Disclosed && changed instanceof Information.Disclosed;
        information = changed;
        today.open(changed.reports());
        if (goesOn) {
            channel.orElseThrow().retune(changed.disclosure().orElseThrow());
        } else {
            channel = changed.disclosure().map(this::channel);
        }
    }

    private Channel channel(Disclosure disclosure) {
        Channel opened = new Channel(NAME, sets.indices(), 1, Noise.RELATIVE, false, seed);
        opened.retune(disclosure);
        return opened;
    }

    /** Where reports pass now. */
    List<Disclosable> ways() {
        return Stream.concat(Stream.of(today), channel.stream()).toList();
    }

    /** Whether reports reach every driver. */
    boolean reachAll() {
        return information.disclosure().map(lever -> lever.share() == 1).orElse(today.isOpen());
    }

    /** Whether reports reach a driver; numbers of drivers count from 0. */
    boolean reach(int driver) {
        return today.isOpen() && (channel.isEmpty() || channel.get().reaches(driver));
    }

    /**
     * What drivers are told.
     *
     * @param costs of all routes today, {@code double[index]}, not modified
     */
    Told of(double[] costs) {
        channel.ifPresent(open -> open.publish(existing(costs)));
        if (!today.isOpen()) {
            return new Told(costs, Optional.empty());
        }
        if (information instanceof Information.Noisy noisy) {
            double[] told = read(blurred(costs, noisy.relativeError()));
            return new Told(told, Optional.of(told));
        }
        if (channel.isPresent()) {
            double[] told = late(channel.get(), costs);
            return new Told(information instanceof Information.Delayed ? told : costs, Optional.of(told));
        }
        return new Told(costs, Optional.of(read(costs)));
    }

    private double[] read(double[] costs) {
        return today.isClear() ? costs : Arrays.stream(costs).map(today::read).toArray();
    }

    /** NaN in the place of routes that do not exist. */
    private double[] existing(double[] costs) {
        double[] existing = new double[costs.length];
        Arrays.fill(existing, Double.NaN);
        for (int group = 0; group < sets.groups(); group++) {
            int first = sets.index(group, 0);
            System.arraycopy(costs, first, existing, first, sets.size(group));
        }
        return existing;
    }

    /** Every route's report errs by itself, the same for all who read it. */
    private double[] blurred(double[] costs, double relativeError) {
        double[] told = costs.clone();
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                told[index] = Math.max(0, costs[index] * (1 + relativeError * noise.nextGaussian()));
            }
        }
        return told;
    }

    /** Until the first old report arrives, and for routes that are newer than it, drivers are told the day's costs. */
    private double[] late(Channel open, double[] costs) {
        open.showToAudience(reader);
        double[] told = costs.clone();
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double old = reader.shows() ? reader.read(reader.latest(), index) : Double.NaN;
                told[index] = Double.isNaN(old) ? today.read(costs[index]) : old;
            }
        }
        return told;
    }

    void save(DataOutput out) throws IOException {
        if (channel.isPresent()) {
            channel.get().save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        if (channel.isPresent()) {
            channel.get().restore(in);
        }
    }
}
