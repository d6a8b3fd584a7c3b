package civitas.scenarios.cournot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.finite.GreedyLearner;
import civitas.kernel.Streams;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final String MIXED =
            """
            "firms": 3, "periods": 2000, "measured_periods": 700, "learner_of": [1, 2, 3],
            "learner": {"kind": "boltzmann_q", "memory": true, "cooling_factor": 0.997, "quantities": 12, "quantity_step": 3},
            "third_learner": "exact_gradient", "cost_curvature": [0, 0.5, 1],
            "demand": {"kind": "concave_power", "intercept": 40, "decline": 0.02}""";

    private static Market market(String parameters) {
        CournotParameters read = CournotFiles.parameters(parameters);
        Streams streams = new Streams(1, 0);
        Producer[] producers = new Producer[read.firms()];
        for (int firm = 0; firm < producers.length; firm++) {
            producers[firm] = Producers.of(read, firm, streams.open("firm-" + firm));
        }
        Terms terms = new Terms(read);
        Market market = new Market(
                producers, terms, terms.market().nash().quantities(), read.periods(), read.measuredPeriods());
        market.show(read.platform().information());
        return market;
    }

    private static byte[] state(Market market) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        market.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Property(tries = 25, seed = "1")
    void cuttingPlayIntoStretchesChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 900) Integer> cuts) throws IOException {
        Market undivided = market(MIXED);
        assertEquals(2000, undivided.play(5000, true));
        Market divided = market(MIXED);
        for (int cut : cuts) {
            if (!divided.finished()) {
                divided.play(cut, true);
            }
        }
        if (!divided.finished()) {
            divided.play(5000, true);
        }
        assertTrue(divided.finished());
        assertArrayEquals(state(undivided), state(divided));
    }

    /** Two periods by hand: p = 10 - X, costs 1 and 2, first quantities 1 and 3, step 0.5. */
    @Test
    void twoPeriodsWorkedOutByHand() {
        Market market = market(
                """
                "demand": "linear", "marginal_cost": [1, 2], "periods": 2, "measured_periods": 2,
                "learner": {"kind": "exact_gradient", "initial_quantity": [1, 3], "step": 0.5}""");
        market.play(1, true);
        assertEquals(4, market.total());
        assertEquals(1 * (6 - 1) + 3 * (6 - 2), market.jointProfit());
        assertEquals(1 + 0.5 * (6 - 1 - 1), market.policy(0));
        assertEquals(3 + 0.5 * (6 - 2 - 3), market.policy(1));
        market.play(1, true);
        assertEquals(6.5, market.total());
        assertTrue(market.finished());
        assertArrayEquals(new double[] {2, 3.25}, market.totals().meanQuantities());
        assertEquals((6 + 3.5) / 2, market.totals().meanPrice());
    }

    /** What learners with memory see: own quantity and rivals' total, rounded and cut off at their grid. */
    @Test
    void gridProducersSeeRoundedTotals() {
        Recording recording = new Recording();
        GridProducer producer = new GridProducer(recording, 0.5, 7);
        Producer.Seen seen = new Producer.Seen();
        seen.open(true);
        double[] rivals = {0, 1.2, 1.3, 99};
        int[] levels = {0, 2, 3, 6};
        for (int i = 0; i < rivals.length; i++) {
            assertEquals(1, producer.choose()); // action 2
            seen.rivals().put(rivals[i]);
            producer.learn(5, seen);
            assertEquals(2 * 7 + levels[i], recording.next);
        }
        seen.open(false);
        seen.rivals().put(1.2);
        producer.learn(5, seen);
        assertEquals(2 * 7, recording.next);
    }

    /** Always takes action 2 and remembers what it was told. */
    private static final class Recording implements GreedyLearner {
        private int next;

        @Override
        public int choose(int observation) {
            return 2;
        }

        @Override
        public boolean learn(int observation, int action, double payoff, int nextObservation) {
            next = nextObservation;
            return false;
        }

        @Override
        public int greedyAction(int observation) {
            return 2;
        }

        @Override
        public double value(int observation, int action) {
            return 0;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    /** Said in the period in which numbers end, not reported as a result. */
    @Test
    void quantitiesThatGrowWithoutEndFailTheRun() {
        Terms terms = new Terms(CournotFiles.parameters(""));
        Producer[] producers = {new Exploding(), new Exploding()};
        Market market = new Market(producers, terms, new double[2], 1000, 1);
        String message = assertThrows(ArithmeticException.class, () -> market.play(1000, true))
                .getMessage();
        assertEquals(
                "quantities grew beyond all numbers in period 11; a smaller step of the learners that follow gradients may help",
                message);
    }

    /** 1e8, 1e38, ..., 1e278 in the tenth period; two times 1e308 in the eleventh are more than the largest number. */
    private static final class Exploding implements Producer {
        private double quantity = 1e8;

        @Override
        public double choose() {
            return quantity;
        }

        @Override
        public void learn(double profit, Seen seen) {
            quantity *= 1e30;
        }

        @Override
        public double policy() {
            return quantity;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    @Test
    void theLoopAllocatesNothing() {
        Market market = market(MIXED.replace("\"periods\": 2000", "\"periods\": 10000000"));
        market.play(20_000, false);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        market.play(20_000, false);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 20_000, bytes + " bytes in 20,000 periods");
    }
}
