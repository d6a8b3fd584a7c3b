package civitas.scenarios.opinion;

import civitas.analysis.opinion.Clusters;
import civitas.analysis.opinion.SecondEigenvalue;
import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * One replicate. In each round elites contact people, then people form opinions.
 * <p>Random streams: {@code graph} and {@code initial} draw links and first opinions, {@code meetings} who acts in pairwise rules,
 * {@code shown} whom people see, {@code opinions} what they are told of them, {@code campaign-1} and {@code campaign-2} whom elites
 * contact.
 */
final class OpinionWorld implements World<OpinionParameters>, Tabular, Disclosing {
    /** Most agents of whom the second eigenvalue is computed. */
    private static final int SPECTRUM = 3000;

    private final boolean tellsExposure;
    private final Society society;
    private final Dynamics people;
    private final List<Campaigning> campaigns;
    private Forecast forecast;
    private final Optional<Decay> decay;
    private final Bands bands;
    private OpinionParameters parameters;
    private long rounds;
    private long hash;

    OpinionWorld(OpinionParameters parameters, Streams streams) {
        this.parameters = parameters;
        tellsExposure = Quantities.tellsExposure(parameters);
        society = new Society(parameters, streams);
        people = society.dynamics();
        campaigns = society.campaigns(streams);
        forecast = society.forecast();
        decay = forecast.influence().map(known -> new Decay(forecast.mean()));
        bands = new Bands(
                Arrays.stream(society.start()).min().orElse(0),
                Arrays.stream(society.start()).max().orElse(1));
        hash = TrajectoryHash.mix(TrajectoryHash.EMPTY, society.start());
        look();
    }

    private void look() {
        bands.look(rounds, people);
        decay.ifPresent(each -> each.look(rounds, people.opinions()));
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        campaigns.forEach(campaign -> campaign.round(people));
        people.round();
        hash = people.hash(hash);
        rounds++;
        look();
    }

    @Override
    public boolean finished() {
        if (rounds >= parameters.rounds()) {
            return true;
        }
        if (rounds == 0 || campaigns.stream().anyMatch(Campaigning::goesOn)) {
            return false;
        }
        return switch (parameters.ending()) {
            case REST -> people.resting();
            case CONSENSUS -> spread() <= parameters.rest();
            case ROUNDS -> false;
        };
    }

    @Override
    public void retune(OpinionParameters changed) {
        if (!changed.equals(parameters)) {
            forecast = Forecast.UNKNOWN;
        }
        parameters = changed;
        society.attention().retune(changed.platform());
        people.retune(changed.update());
    }

    @Override
    public List<Channel> channels() {
        return List.of(society.attention().channel());
    }

    private double mean() {
        return Arrays.stream(people.opinions()).average().orElseThrow();
    }

    private double variance() {
        double mean = mean();
        return Arrays.stream(people.opinions())
                        .map(x -> (x - mean) * (x - mean))
                        .sum()
                / parameters.agents();
    }

    private double spread() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : people.opinions()) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        return high - low;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("mean_opinion", this::mean);
        series.put("variance", this::variance);
        series.put("spread", this::spread);
        if (tellsExposure) {
            series.put("exposure", people::exposure);
        }
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        series().forEach((name, reading) -> outcomes.put(name, reading.getAsDouble()));
        addClusters(outcomes);
        outcomes.put("rest_time", people.restTime());
        addForecast(outcomes);
        outcomes.put("second_eigenvalue", secondEigenvalue());
        outcomes.put("mean_degree", society.graph().links() / (double) parameters.agents());
        for (int i = 0; i < campaigns.size(); i++) {
            outcomes.put("contacts_" + (i + 1), (double) campaigns.get(i).spent());
        }
        for (int agent = 0; agent < Quantities.named(parameters); agent++) {
            outcomes.put("opinion_" + (agent + 1), people.opinion(agent));
        }
        return outcomes;
    }

    private void addClusters(Map<String, Double> outcomes) {
        double[] sorted = people.opinions().clone();
        Arrays.sort(sorted);
        Clusters clusters = Clusters.of(sorted, parameters.clusterGap());
        outcomes.put("clusters", (double) clusters.count());
        outcomes.put("major_clusters", (double) clusters.count(parameters.majorShare()));
        outcomes.put("largest_cluster", clusters.largest());
        outcomes.put("consensus", clusters.count() == 1 ? 1.0 : 0.0);
    }

    private void addForecast(Map<String, Double> outcomes) {
        double start = Arrays.stream(society.start()).average().orElseThrow();
        outcomes.put("start_mean", start);
        outcomes.put("mean_drift", mean() - start);
        outcomes.put("predicted_mean", forecast.mean());
        outcomes.put("prediction_error", forecast.error(people.opinions()));
        outcomes.put("decay_rate", decay.map(Decay::rate).orElse(Double.NaN));
    }

    private double secondEigenvalue() {
        return society.influence()
                .filter(matrix -> matrix.size() <= SPECTRUM)
                .map(matrix -> SecondEigenvalue.of(matrix).orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    /** Opinions now. */
    Dynamics people() {
        return people;
    }

    Bands bands() {
        return bands;
    }

    @Override
    public List<OutputTable> tables() {
        return List.of(
                new OutputTable("opinions", List.of("agent", "start", "end"), rows -> {
                    double[] now = people.opinions();
                    for (int agent = 0; agent < now.length; agent++) {
                        rows.row(agent + 1, society.start()[agent], now[agent]);
                    }
                }),
                new OutputTable("bands", List.of("round", "opinion", "share"), rows -> {
                    for (Bands.Picture picture : bands.pictures()) {
                        for (int bin = 0; bin < Bands.BINS; bin++) {
                            int count = picture.counts()[bin];
                            if (count > 0) {
                                rows.row(picture.round(), bands.centre(bin), count / (double) parameters.agents());
                            }
                        }
                    }
                }));
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(hash);
        bands.save(out);
        people.save(out);
        society.attention().channel().save(out);
        if (decay.isPresent()) {
            decay.get().save(out);
        }
        for (Campaigning campaign : campaigns) {
            campaign.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        hash = in.readLong();
        bands.restore(in);
        people.restore(in);
        society.attention().channel().restore(in);
        if (decay.isPresent()) {
            decay.get().restore(in);
        }
        for (Campaigning campaign : campaigns) {
            campaign.restore(in);
        }
    }
}
