package civitas.scenarios.playlists;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Phase;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * One replicate of the study of playlists. In every round, in this order: playlists are made and submitted; the platform
 * trains if it is time to; test playlists are continued.
 * <p>Random streams: {@code songs} draws what songs are like, {@code playlists} and {@code tests} those of each round, {@code
 * members} who is in the collective, {@code places} and {@code compared-places} where a strategy draws them, {@code scraping}
 * the errors of scraped counts.
 */
final class PlaylistsWorld implements World<PlaylistsParameters>, Disclosing {
    private static final int AMPLIFICATION = 0;
    private static final int COMPARED = 1;
    private static final int RECOMMENDED = 2;
    private static final int NDCG = 3;
    private static final int NDCG_LOSS = 4;
    private static final int RECALL = 5;
    private static final int LOST = 6;
    private static final int LARGEST_LOSS = 7;
    static final int COLUMNS = 8;

    private final Library.Source library;
    private final int target;
    private final Service service;
    private final RandomGenerator playlists;
    private final RandomGenerator tests;
    private final RandomGenerator members;
    private final RandomGenerator places;
    private final RandomGenerator comparedPlaces;
    private final RandomGenerator scraping;
    private final RecentRounds recent;
    /** How often songs occur, as the collective knows; it is always open. */
    private final Gate counts = new Gate("collective.knowledge");

    private PlaylistsParameters parameters;
    private long rounds;
    private long sinceTraining;
    private long hash = TrajectoryHash.EMPTY;

    PlaylistsWorld(PlaylistsParameters parameters, Streams streams) {
        this.parameters = parameters;
        library = parameters.library().open(streams.open("songs"));
        target = library.songs();
        service = new Service(target + 1, parameters.smoothing());
        playlists = streams.open("playlists");
        tests = streams.open("tests");
        members = streams.open("members");
        places = streams.open("places");
        comparedPlaces = streams.open("compared-places");
        scraping = streams.open("scraping");
        recent = new RecentRounds(parameters.rounds(), COLUMNS);
        counts.open(true);
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.PLATFORM_LEARN, this::playRound);
    }

    private void playRound() {
        train();
        serve();
    }

    /** Playlists of rounds without training are made all the same, so that cadence does not shift anybody's draws. */
    private void train() {
        Playlists made = library.training(playlists);
        boolean[] isMember = Submission.members(made.count(), parameters.members(), members);
        Collective collective = parameters.collective();
        double[] believed = collective.knowledge().believed(made.counts(target), counts, scraping);
        Playlists submitted = Submission.of(made, isMember, target, collective.strategy(), believed, places);
        Playlists compared = Submission.of(made, isMember, target, collective.comparedWith(), believed, comparedPlaces);
        if (rounds == 0 || sinceTraining >= parameters.platform().retrainEvery()) {
            service.train(submitted, made, compared, parameters.platform());
            sinceTraining = 0;
        }
        sinceTraining++;
        rounds++;
    }

    private void serve() {
        service.serve(
                library.tests(tests),
                parameters.recommended(),
                parameters.platform().contextLength());
        Evaluation now = service.evaluation();
        Evaluation without = service.withoutCollective();
        recent.begin();
        recent.set(AMPLIFICATION, service.amplification(target));
        recent.set(COMPARED, service.comparedAmplification(target));
        recent.set(RECOMMENDED, now.share(target));
        recent.set(NDCG, now.ndcg());
        recent.set(NDCG_LOSS, without.ndcg() - now.ndcg());
        recent.set(RECALL, now.recall());
        recent.set(LOST, now.lostBy(without, target));
        recent.set(LARGEST_LOSS, now.largestLoss(without, target));
        for (int column = 0; column < COLUMNS; column++) {
            hash = TrajectoryHash.mix(hash, recent.latest(column));
        }
    }

    @Override
    public boolean finished() {
        return rounds >= parameters.rounds();
    }

    @Override
    public void retune(PlaylistsParameters changed) {
        parameters = changed;
    }

    @Override
    public List<Gate> channels() {
        return List.of(counts);
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("amplification", () -> recent.latest(AMPLIFICATION));
        series.put("compared_amplification", () -> recent.latest(COMPARED));
        series.put("recommended_share", () -> recent.latest(RECOMMENDED));
        series.put("ndcg", () -> recent.latest(NDCG));
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        double amplification = recent.mean(AMPLIFICATION);
        double compared = recent.mean(COMPARED);
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("amplification", amplification);
        outcomes.put("compared_amplification", compared);
        outcomes.put("lead", amplification - compared);
        outcomes.put("ahead", amplification > compared ? 1.0 : 0.0);
        outcomes.put("recommended_share", recent.mean(RECOMMENDED));
        outcomes.put("ndcg", recent.mean(NDCG));
        outcomes.put("ndcg_loss", recent.mean(NDCG_LOSS));
        outcomes.put("recall", recent.mean(RECALL));
        outcomes.put("lost_by_others", recent.mean(LOST));
        outcomes.put("largest_loss", recent.mean(LARGEST_LOSS));
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(sinceTraining);
        out.writeLong(hash);
        recent.save(out);
        service.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        sinceTraining = in.readLong();
        hash = in.readLong();
        recent.restore(in);
        service.restore(in);
    }
}
