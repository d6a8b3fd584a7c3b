package civitas.scenarios.segregation;

import civitas.kernel.RandomStream;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Residents who follow a rule, tick by tick. Cost of a tick: one look per resident, two windows per move, no memory. */
final class Movers {
    private final City city;
    private final RandomStream random;
    private Rule rule;
    private Listings listings;
    /** Of rules that judge at the start: who is unhappy now. Else everybody, in the order of the last tick. */
    private final int[] queue;

    private int waiting;
    private long ticks;
    private long moves;
    private long hash = TrajectoryHash.EMPTY;

    Movers(City city, Rule rule, Listings listings, RandomStream random) {
        this.city = city;
        this.rule = rule;
        this.listings = listings;
        this.random = random;
        queue = new int[city.residents()];
        judge();
    }

    /** Finds out who is unhappy, which is who will move where that is judged at the start of a tick. */
    private void judge() {
        boolean inTurn = rule.judged() == Judged.IN_TURN;
        waiting = 0;
        for (int resident = 0; resident < queue.length; resident++) {
            if (inTurn || !happy(resident)) {
                queue[waiting++] = resident;
            }
        }
    }

    private boolean happy(int resident) {
        return rule.contentment().happy(city, city.home(resident), city.kind(resident));
    }

    /** One tick: whoever has to moves, in random order. Counted if somebody is unhappy. */
    void tick() {
        boolean inTurn = rule.judged() == Judged.IN_TURN;
        long before = moves;
        boolean counted = !inTurn && waiting > 0;
        for (int next = 0; next < waiting; next++) {
            int drawn = next + random.below(waiting - next);
            int resident = queue[drawn];
            queue[drawn] = queue[next];
            queue[next] = resident;
            if (!inTurn || !happy(resident)) {
                move(resident);
            }
        }
        if (!inTurn) {
            judge();
        }
        ticks += counted || moves > before ? 1 : 0;
    }

    private void move(int resident) {
        moves++;
        if (city.vacancies() == 0) {
            return;
        }
        int place = listings.find(city, rule, resident, random);
        if (place != city.home(resident)) {
            city.move(resident, place);
            hash = City.mix(hash, resident, place);
        }
    }

    /** Residents who are unhappy now. */
    int unhappy() {
        if (rule.judged() == Judged.AT_START) {
            return waiting;
        }
        int unhappy = 0;
        for (int resident = 0; resident < queue.length; resident++) {
            unhappy += happy(resident) ? 0 : 1;
        }
        return unhappy;
    }

    /** Ticks so far in which somebody was unhappy. */
    long ticks() {
        return ticks;
    }

    /** Times so far that somebody was unhappy and searched a place; also if it came back home, or there was no vacancy. */
    long moves() {
        return moves;
    }

    void retune(Rule changed, Listings shown) {
        listings = shown;
        if (!changed.equals(rule)) {
            rule = changed;
            judge();
        }
    }

    long hash() {
        return hash;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(ticks);
        out.writeLong(moves);
        out.writeLong(hash);
        out.writeInt(waiting);
        for (int i = 0; i < waiting; i++) {
            out.writeInt(queue[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        ticks = in.readLong();
        moves = in.readLong();
        hash = in.readLong();
        waiting = in.readInt();
        for (int i = 0; i < waiting; i++) {
            queue[i] = in.readInt();
        }
    }
}
