package civitas.scenarios.segregation;

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
 * One replicate with residents who follow a rule. A round is a tick. Moves are counted as searches: those that ended at
 * home, or found no vacancy, too.
 * <p>Random streams: {@code founding} draws who lives where at the start, {@code movers} the order of movers and where they
 * look.
 */
final class RuleWorld implements World<SegregationParameters>, Tabular, Town {
    private final City city;
    private final Movers movers;
    private final byte[] start;
    private final double startUnhappy;
    private final Similarity startSimilarity;
    private SegregationParameters parameters;
    private long rounds;
    private long lastMoves;

    RuleWorld(SegregationParameters parameters, Streams streams) {
        this.parameters = parameters;
        city = Founding.city(parameters, streams.open("founding"));
        movers = new Movers(city, rule(parameters), parameters.platform().listings(), streams.open("movers"));
        start = city.content();
        startUnhappy = percentUnhappy();
        startSimilarity = Similarity.of(city);
    }

    private static Rule rule(SegregationParameters parameters) {
        return parameters.residents().rule().orElseThrow();
    }

    private double percentUnhappy() {
        return city.residents() == 0 ? 0 : 100.0 * movers.unhappy() / city.residents();
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
        long before = movers.moves();
        movers.tick();
        lastMoves = movers.moves() - before;
        rounds++;
    }

    /** At rest when nobody had to move: then everybody was happy in a city that did not change. */
    @Override
    public boolean finished() {
        return rounds >= parameters.ticks() || (rounds > 0 && lastMoves == 0);
    }

    @Override
    public void retune(SegregationParameters changed) {
        parameters = changed;
        movers.retune(rule(changed), changed.platform().listings());
        lastMoves = Math.max(lastMoves, movers.unhappy());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("unhappy", this::percentUnhappy);
        series.put("similar", () -> 100 * Similarity.of(city).pooled());
        series.put("similar_mean", () -> 100 * Similarity.of(city).mean());
        series.put("moves", () -> (double) lastMoves);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Similarity similarity = Similarity.of(city);
        byte[] content = city.content();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("start_unhappy", startUnhappy);
        outcomes.put("unhappy", percentUnhappy());
        outcomes.put("start_similar", 100 * startSimilarity.pooled());
        outcomes.put("similar", 100 * similarity.pooled());
        outcomes.put("similar_mean", 100 * similarity.mean());
        outcomes.put("converged", movers.unhappy() == 0 ? 1.0 : 0.0);
        outcomes.put("ticks", (double) movers.ticks());
        outcomes.put("moves_per_resident", movers.moves() / (double) city.residents());
        outcomes.put("entropy_5", BlockEntropy.of(content, city.width(), 5));
        outcomes.put("entropy_10", BlockEntropy.of(content, city.width(), 10));
        outcomes.put("largest_cluster", LargestCluster.share(city));
        outcomes.put("residents", (double) city.residents());
        outcomes.put("start_unhappy_count", startUnhappy * city.residents() / 100);
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        return List.of(Town.table(city, start));
    }

    @Override
    public long trajectoryHash() {
        return movers.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(lastMoves);
        city.save(out);
        movers.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        lastMoves = in.readLong();
        city.restore(in);
        movers.restore(in);
    }
}
