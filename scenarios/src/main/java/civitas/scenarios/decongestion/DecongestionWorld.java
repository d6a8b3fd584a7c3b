package civitas.scenarios.decongestion;

import civitas.agents.routes.CounterRandom;
import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
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
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * One replicate: one market, round after round. The platform shows features and prices, users choose, lots decide who of those
 * that chose an item gets it, and the platform learns from choices and prices.
 * <p>Random streams: {@code market} draws the market, {@code rounds} keys masks and lots by round, {@code learning} what a
 * learning platform tries, {@code prices} who sees prices with what errors.
 */
final class DecongestionWorld implements World<DecongestionParameters>, Disclosing {
    private final Market market;
    private final Choices choices;
    private final CounterRandom random;
    private final RandomStream learning;
    private final Channel channel;
    private final Reader reader = new Reader();
    private final Round latest = new Round();
    private final Round measured = new Round();

    private DecongestionParameters parameters;
    private Representation representation;
    private double[] prices;
    private Census census;
    private int shownFeatures;
    private long round;
    private long hash = TrajectoryHash.EMPTY;

    DecongestionWorld(DecongestionParameters parameters, Streams streams) {
        this.parameters = parameters;
        market = Market.draw(
                parameters.size(),
                parameters.features(),
                parameters.alike(),
                new SplittableRandom(streams.open("market").nextLong()));
        choices = new Choices(market);
        random = new CounterRandom(streams.open("rounds").nextLong());
        learning = streams.open("learning");
        channel = new Channel(
                DecongestionParameters.PRICES,
                parameters.size(),
                1,
                Noise.ADDED,
                true,
                streams.open("prices").nextLong());
        set(parameters.platform(), true, true);
    }

    private void set(Platform platform, boolean newPrices, boolean newRepresentation) {
        channel.retune(platform.prices());
        if (newPrices) {
            prices = market.prices(platform.sellersShare());
            census = null;
        }
        boolean learns = platform.representation() instanceof RepresentationPart.Learned;
        if (newRepresentation || (newPrices && !learns)) {
            representation =
                    Representation.of(platform.representation(), market, parameters.shown(), this::census, learning);
        }
    }

    /** What masks lead to at present prices. */
    private Census census() {
        if (census == null) {
            census = new Census(market, parameters.shown(), prices, parameters.congestionWeight());
        }
        return census;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        if (!finished()) {
            next();
        }
    }

    private void next() {
        long key = random.key(round++);
        boolean settled = round > parameters.rounds() - parameters.measuredRounds();
        int mask = representation.mask(key, settled);
        shownFeatures = mask;
        channel.publish(prices);
        choose(mask);
        resolve(key, settled);
        representation.learn(choices.proxy(parameters.congestionWeight(), prices));
        hash = TrajectoryHash.mix(hash, mask);
        for (int user = 0; user < market.size(); user++) {
            hash = TrajectoryHash.mix(hash, choices.choice(user));
        }
    }

    private void choose(int mask) {
        choices.clear();
        double[] seen = new double[market.size()];
        for (int user = 0; user < market.size(); user++) {
            channel.showTo(reader, user);
            if (reader.shows()) {
                Arrays.setAll(seen, item -> reader.read(reader.latest(), item));
            } else {
                Arrays.fill(seen, 0);
            }
            choices.choose(user, mask, seen);
        }
    }

    private void resolve(long key, boolean settled) {
        double realised = 0;
        double revenue = 0;
        for (int item = 0; item < market.size(); item++) {
            if (choices.demand(item) > 0) {
                realised += market.value(winner(item, key), item);
                revenue += prices[item];
            }
        }
        double size = market.size();
        double[] numbers = {
            choices.welfare(),
            realised,
            choices.congestion(),
            choices.allocated() / size,
            choices.without() / size,
            revenue
        };
        latest.clear();
        latest.add(numbers);
        if (settled) {
            measured.add(numbers);
        }
    }

    /** One of the users who chose an item. */
    private int winner(int item, long key) {
        int left = CounterRandom.below(choices.demand(item), key, item, 1);
        int user = -1;
        do {
            user++;
            left -= choices.choice(user) == item ? 1 : 0;
        } while (left >= 0);
        return user;
    }

    @Override
    public boolean finished() {
        return round >= parameters.rounds();
    }

    @Override
    public void retune(DecongestionParameters changed) {
        Platform old = parameters.platform();
        parameters = changed;
        set(
                changed.platform(),
                changed.platform().sellersShare() != old.sellersShare(),
                !changed.platform().representation().equals(old.representation()));
    }

    long rounds() {
        return round;
    }

    int shownFeatures() {
        return shownFeatures;
    }

    double[] demand() {
        double[] demand = new double[market.size()];
        Arrays.setAll(demand, choices::demand);
        return demand;
    }

    double[] prices() {
        return prices.clone();
    }

    int without() {
        return choices.without();
    }

    @Override
    public List<Channel> channels() {
        return List.of(channel);
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        for (int number = 0; number < Round.NUMBERS; number++) {
            int which = number;
            series.put(Round.name(number), () -> latest.mean(which));
        }
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (int number = 0; number < Round.NUMBERS; number++) {
            outcomes.put(Round.name(number), measured.mean(number));
        }
        outcomes.put("assignment_welfare", market.assignment());
        if (parameters.enumerates()) {
            new Comparison(census()).put(outcomes, outcomes.get("welfare"), channel.isClear());
        }
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(round);
        out.writeLong(hash);
        latest.save(out);
        measured.save(out);
        channel.save(out);
        representation.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        round = in.readLong();
        hash = in.readLong();
        latest.restore(in);
        measured.restore(in);
        channel.restore(in);
        representation.restore(in);
    }
}
