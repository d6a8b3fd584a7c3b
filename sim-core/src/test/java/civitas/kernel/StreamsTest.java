package civitas.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void aStreamDependsOnSeedReplicateAndNameOnly() {
        Streams crowded = new Streams(1, 2);
        crowded.open("another").nextLong();
        assertEquals(
                new Streams(1, 2).open("shocks").nextLong(),
                crowded.open("shocks").nextLong());
    }

    @Test
    void seedReplicateAndNameEachMatter() {
        Set<Long> first = new HashSet<>();
        for (long seed : new long[] {0, 1, 1L << 32, -1}) {
            for (long replicate : new long[] {0, 1, 1L << 32}) {
                for (String name : new String[] {"a", "b", "ab"}) {
                    first.add(new Streams(seed, replicate).open(name).nextLong());
                }
            }
        }
        assertEquals(4 * 3 * 3, first.size());
    }

    @Test
    void aNameIsOpenedOnce() {
        Streams streams = new Streams(1, 0);
        streams.open("shocks");
        Exception refused = assertThrows(IllegalStateException.class, () -> streams.open("shocks"));
        assertEquals("random stream 'shocks' is opened twice, give each use its own name", refused.getMessage());
    }

    @Test
    void savedStreamsContinue() throws IOException {
        Streams streams = new Streams(1, 0);
        RandomStream shocks = streams.open("shocks");
        shocks.nextLong();
        shocks.nextInt(); // half of a 64-bit draw: nothing of it may linger outside the saved state
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        streams.save(new DataOutputStream(saved));
        long expected = shocks.nextLong();
        Streams reopened = new Streams(1, 0);
        RandomStream reopenedShocks = reopened.open("shocks");
        reopened.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(expected, reopenedShocks.nextLong());
    }

    /** Uniform bits: the mean of n uniforms has standard error 1/sqrt(12 n); five of those are allowed. */
    @Test
    void drawsAreUniformAndStreamsUncorrelated() {
        int n = 100_000;
        Streams streams = new Streams(3, 0);
        RandomStream x = streams.open("x");
        RandomStream y = streams.open("y");
        double sum = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            double u = x.nextDouble();
            sum += u;
            product += (u - 0.5) * (y.nextDouble() - 0.5);
        }
        assertEquals(0.5, sum / n, 5 / Math.sqrt(12.0 * n));
        assertEquals(0, product / n, 5 / (12 * Math.sqrt(n)));
    }

    @Test
    void masonIsSeededWithMoreThan32Bits() {
        assertNotEquals(new Streams(1, 0).masonSeed()[1], new Streams(1L + (1L << 32), 0).masonSeed()[1]);
    }
}
