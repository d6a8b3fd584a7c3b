package civitas.scenarios.segregation;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.kernel.RandomStream;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Residents who learn, live and die, tick by tick. Each kind shares one table of Q-learning, in which residents of the kind
 * write what they live through: reward of an action, next observation when they act again, nothing after death.
 */
final class Society {
    static final int ACTIONS = 5;
    private static final int STAY = 4;
    private static final int DEAD = View.OBSERVATIONS;
    private static final int NOTHING = -1;

    private final City city;
    private final Census census;
    private final View view;
    private final RandomStream random;
    private final List<QLearner> learners;
    private final int[] order;
    private final int[] seen;
    private final int[] done;
    private final double[] reward;
    private final int[] ages;
    private final double[] lives;
    private final byte[][] views;
    private final byte[] fresh;
    private Residents.Learners rules;
    private long takings;
    private long hash = TrajectoryHash.EMPTY;

    Society(
            City city,
            Census census,
            Residents.Learners rules,
            RandomStream random,
            List<? extends RandomStream> exploration) {
        this.city = city;
        this.census = census;
        this.rules = rules;
        this.random = random;
        view = new View(city, census, rules.sight());
        learners = exploration.stream().map(own -> learner(rules, own)).toList();
        int residents = city.residents();
        order = new int[residents];
        Arrays.setAll(order, i -> i);
        seen = new int[residents];
        Arrays.fill(seen, NOTHING);
        done = new int[residents];
        reward = new double[residents];
        ages = new int[residents];
        lives = new double[residents];
        Arrays.fill(lives, rules.life());
        int cells = (2 * rules.sight() + 1) * (2 * rules.sight() + 1);
        boolean compares = rules.rewards().segregation() == Rewards.Form.CHANGE;
        views = new byte[compares ? residents : 0][compares ? cells : 0];
        fresh = new byte[cells];
    }

    private static QLearner learner(Residents.Learners rules, RandomStream own) {
        return new QLearner(
                new double[(View.OBSERVATIONS + 1) * ACTIONS],
                ACTIONS,
                rules.learningRate(),
                rules.discountFactor(),
                new ExponentialExploration(rules.explorationDecay()),
                own);
    }

    private QLearner learner(int resident) {
        return learners.get(city.kind(resident) - City.FIRST);
    }

    /** Everybody's turn, in random order: the dead may come back, the living act. */
    void tick() {
        census.publish();
        for (int next = 0; next < order.length; next++) {
            int drawn = next + random.below(order.length - next);
            int resident = order[drawn];
            order[drawn] = order[next];
            order[next] = resident;
            if (alive(resident)) {
                act(resident);
            } else if (random.nextDouble() < rules.returning() && city.vacancies() > 0) {
                comeBack(resident);
            }
        }
    }

    boolean alive(int resident) {
        return city.home(resident) != City.NOWHERE;
    }

    private void comeBack(int resident) {
        city.insert(resident, city.anyVacancy(random));
        census.update(city.home(resident));
        ages[resident] = 0;
        lives[resident] = rules.life();
        seen[resident] = NOTHING;
        hash = City.mix(hash, resident, city.home(resident));
    }

    private void act(int resident) {
        int observation = view.observation(resident, 2 * lives[resident] < rules.life());
        learn(resident, 0, observation);
        int action = learner(resident).choose(observation);
        boolean first = seen[resident] == NOTHING;
        double earned = action == STAY ? rules.rewards().stagnation() : enter(resident, action);
        seen[resident] = observation;
        done[resident] = action;
        reward[resident] = earned + rules.rewards().vitality() + segregationReward(resident, first);
        ages[resident]++;
        lives[resident]--;
        if (lives[resident] <= 0) {
            die(resident);
        }
    }

    /** Learns from the last action, if there was one, and what came of it. */
    private void learn(int resident, double more, int next) {
        if (seen[resident] != NOTHING) {
            learner(resident).learn(seen[resident], done[resident], reward[resident] + more, next);
        }
    }

    /** Tries to enter the adjacent cell; returns what that earns. */
    private double enter(int resident, int direction) {
        int place = view.adjacent(city.home(resident), direction);
        byte cell = city.cell(place);
        if (cell == city.kind(resident) || cell == City.CLOSED) {
            return rules.rewards().occlusion();
        }
        boolean taken = cell != City.VACANT;
        if (taken) {
            die(city.residentAt(place));
            takings++;
            lives[resident] += rules.lifeGained();
        }
        int before = city.home(resident);
        city.move(resident, place);
        census.update(before);
        census.update(place);
        hash = City.mix(hash, resident, place);
        return taken ? rules.rewards().interaction() : 0;
    }

    private void die(int resident) {
        learn(resident, rules.rewards().death(), DEAD);
        int home = city.home(resident);
        city.remove(resident);
        census.update(home);
        seen[resident] = NOTHING;
        hash = City.mix(hash, resident, City.NOWHERE);
    }

    private double segregationReward(int resident, boolean first) {
        double alpha = rules.rewards().alpha();
        int home = city.home(resident);
        byte kind = city.kind(resident);
        if (views.length == 0) {
            return city.same(home, kind) - alpha * city.other(home, kind);
        }
        view.copy(home, fresh);
        double sum = first ? 0 : changes(views[resident], fresh, kind, alpha);
        System.arraycopy(fresh, 0, views[resident], 0, fresh.length);
        return sum;
    }

    /** Own kind appeared or other kind gone, less alpha times the reverse, cell by cell; oneself, in the middle, never changes. */
    private static double changes(byte[] before, byte[] now, byte kind, double alpha) {
        byte other = kind == City.FIRST ? City.SECOND : City.FIRST;
        int better = 0;
        int worse = 0;
        for (int i = 0; i < now.length; i++) {
            if (before[i] != now[i]) {
                better += now[i] == kind ? 1 : 0;
                better += before[i] == other ? 1 : 0;
                worse += now[i] == other ? 1 : 0;
                worse += before[i] == kind ? 1 : 0;
            }
        }
        return better - alpha * worse;
    }

    int age(int resident) {
        return ages[resident];
    }

    /** Times so far that somebody's place was taken. */
    long takings() {
        return takings;
    }

    void retune(Residents.Learners changed) {
        rules = changed;
    }

    long hash() {
        return hash;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(takings);
        out.writeLong(hash);
        for (int i = 0; i < order.length; i++) {
            out.writeInt(order[i]);
            out.writeInt(seen[i]);
            out.writeInt(done[i]);
            out.writeDouble(reward[i]);
            out.writeInt(ages[i]);
            out.writeDouble(lives[i]);
        }
        for (byte[] each : views) {
            out.write(each);
        }
        for (QLearner learner : learners) {
            learner.save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        takings = in.readLong();
        hash = in.readLong();
        for (int i = 0; i < order.length; i++) {
            order[i] = in.readInt();
            seen[i] = in.readInt();
            done[i] = in.readInt();
            reward[i] = in.readDouble();
            ages[i] = in.readInt();
            lives[i] = in.readDouble();
        }
        for (byte[] each : views) {
            in.readFully(each);
        }
        for (QLearner learner : learners) {
            learner.restore(in);
        }
    }
}
