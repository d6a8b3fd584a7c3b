package civitas.scenarios.segregation;

import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.information.Disclosure;
import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate with residents who learn. A round is a tick.
 * <p>Random streams: {@code founding} draws who lives where at the start, {@code movers} the order of turns and who comes back
 * where, {@code first-kind} and {@code second-kind} exploration, {@code view} what residents are shown of who lives where.
 */
final class LearningWorld implements World<SegregationParameters>, Tabular, Disclosing, Town {
    private final City city;
    private final Census census;
    private final Society society;
    private final byte[] start;
    private final AgeTable byAge;
    private SegregationParameters parameters;
    private long rounds;
    private long lastTakings;
    private double shares;
    private long sharers;
    private double ages;
    private long living;
    private long measured;
    private long measuredTakings;

    LearningWorld(SegregationParameters parameters, Streams streams) {
        this.parameters = parameters;
        city = Founding.city(parameters, streams.open("founding"));
        start = city.content();
        census = new Census(city, streams.open("view").nextLong());
        census.channel().retune(parameters.platform().view());
        society = new Society(
                city,
                census,
                learners(),
                streams.open("movers"),
                List.of(streams.open("first-kind"), streams.open("second-kind")));
        byAge = new AgeTable(learners().life());
    }

    /**
     * Two tables of values, their rows twice as they are built; the ages; views where they are compared; seven numbers per
     * resident; what is shown of cells, for as long as it is shown late.
     */
    static double memoryBytes(SegregationParameters p, double cells, double residents) {
        Residents.Learners learners = (Residents.Learners) p.residents();
        Disclosure shown = p.platform().view();
        double frames = shown.equals(Disclosure.FULL) ? 1 : 2.0 + Math.min(shown.delay(), p.ticks());
        double tables = 2.0 * (View.OBSERVATIONS + 1) * ((2 * Society.ACTIONS + 2) * Double.BYTES + Integer.BYTES);
        double view = learners.rewards().segregation() == Rewards.Form.CHANGE
                ? StrictMath.pow(2.0 * learners.sight() + 1, 2) + 16
                : 0;
        return tables
                + AgeTable.memoryBytes()
                + residents * (4 * Integer.BYTES + 2 * Double.BYTES + view)
                + cells * (1 + frames * Double.BYTES);
    }

    private Residents.Learners learners() {
        return (Residents.Learners) parameters.residents();
    }

    @Override
    public City city() {
        return city;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        long before = society.takings();
        society.tick();
        lastTakings = society.takings() - before;
        rounds++;
        if (rounds > parameters.ticks() - learners().measuredTicks()) {
            measure();
        }
    }

    private void measure() {
        measured++;
        measuredTakings += lastTakings;
        for (int resident = 0; resident < city.residents(); resident++) {
            if (society.alive(resident)) {
                living++;
                ages += society.age(resident);
                double share = share(resident);
                if (!Double.isNaN(share)) {
                    shares += share;
                    sharers++;
                    byAge.add(society.age(resident), share);
                }
            }
        }
    }

    /** NaN if nobody is in view. */
    private double share(int resident) {
        int home = city.home(resident);
        double same = city.same(home, city.kind(resident));
        return same / (same + city.other(home, city.kind(resident)));
    }

    @Override
    public boolean finished() {
        return rounds >= parameters.ticks();
    }

    @Override
    public void retune(SegregationParameters changed) {
        parameters = changed;
        census.channel().retune(changed.platform().view());
        society.retune(learners());
    }

    @Override
    public List<Channel> channels() {
        return List.of(census.channel());
    }

    private double alive() {
        int alive = 0;
        for (int resident = 0; resident < city.residents(); resident++) {
            alive += society.alive(resident) ? 1 : 0;
        }
        return 100.0 * alive / Math.max(1, city.residents());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("alive", this::alive);
        series.put("similar", () -> 100 * Similarity.of(city).pooled());
        series.put("similar_mean", () -> 100 * Similarity.of(city).mean());
        series.put("takings", () -> (double) lastTakings);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Similarity similarity = Similarity.of(city);
        byte[] content = city.content();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("own_share", shares / sharers);
        outcomes.put("age_correlation", byAge.correlation());
        outcomes.put("entropy_5", BlockEntropy.of(content, city.width(), 5));
        outcomes.put("entropy_10", BlockEntropy.of(content, city.width(), 10));
        outcomes.put("largest_cluster", LargestCluster.share(city));
        outcomes.put("similar", 100 * similarity.pooled());
        outcomes.put("similar_mean", 100 * similarity.mean());
        outcomes.put("takings_per_tick", measuredTakings / (double) measured);
        outcomes.put("mean_age", ages / living);
        outcomes.put("alive", 100.0 * living / ((double) measured * city.residents()));
        outcomes.put("residents", (double) city.residents());
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        return List.of(Town.table(city, start));
    }

    @Override
    public long trajectoryHash() {
        return society.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (long count : new long[] {rounds, lastTakings, sharers, living, measured, measuredTakings}) {
            out.writeLong(count);
        }
        out.writeDouble(shares);
        out.writeDouble(ages);
        byAge.save(out);
        city.save(out);
        census.channel().save(out);
        society.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        lastTakings = in.readLong();
        sharers = in.readLong();
        living = in.readLong();
        measured = in.readLong();
        measuredTakings = in.readLong();
        shares = in.readDouble();
        ages = in.readDouble();
        byAge.restore(in);
        city.restore(in);
        census.channel().restore(in);
        society.restore(in);
    }
}
