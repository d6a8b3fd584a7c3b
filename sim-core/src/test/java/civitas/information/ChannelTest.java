package civitas.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private final Reader reader = new Reader();

    private static Channel channel(int depth, Noise noise, boolean ownErrors, Disclosure disclosure) {
        Channel channel = new Channel("platform.traffic", 2, depth, noise, ownErrors, 11);
        channel.retune(disclosure);
        return channel;
    }

    private static Channel published(Channel channel, int publications) {
        for (int n = 1; n <= publications; n++) {
            channel.publish(new double[] {n, -n});
        }
        return channel;
    }

    @Test
    void publicationsAreShownUnderTheirNumbers() {
        Channel channel = published(channel(3, Noise.ADDED, false, Disclosure.FULL), 5);
        channel.showTo(reader, 7);
        assertEquals(3, reader.earliest());
        assertEquals(5, reader.latest());
        for (long n = 3; n <= 5; n++) {
            assertEquals((double) n, reader.read(n, 0));
            assertEquals((double) -n, reader.read(n, 1));
        }
    }

    @Test
    void whatChangesBetweenPublicationsIsShownAtOnceButNeverToThoseWhoSeeLate() {
        Channel channel = channel(1, Noise.ADDED, false, new Disclosure(1, 0, 0.5));
        assertThrows(IllegalStateException.class, () -> channel.update(0, 1));
        published(channel, 1);
        channel.showTo(reader, 7);
        double error = reader.read(1, 0) - 1;
        channel.update(0, 8);
        assertEquals(8 + error, reader.read(1, 0), 1e-12);
        channel.retune(new Disclosure(1, 1, 0));
        channel.publish(new double[] {20, 20});
        channel.update(0, 30);
        channel.showTo(reader, 7);
        assertEquals(8 + error, reader.read(1, 0), 1e-12);
    }

    @Test
    void openIsWhatHidesNothingAndIsNotAudited() {
        Channel channel = channel(1, Noise.ADDED, false, Disclosure.FULL);
        assertTrue(channel.isClear());
        for (Disclosure closed :
                new Disclosure[] {new Disclosure(0.9, 0, 0), new Disclosure(1, 1, 0), new Disclosure(1, 0, 1)}) {
            channel.retune(closed);
            assertFalse(channel.isClear());
        }
        channel.retune(Disclosure.FULL);
        channel.replace(value -> value);
        assertFalse(channel.isClear());
    }

    @Property(seed = "1")
    void nothingButWhatIsShownCanBeRead(
            @ForAll @IntRange(max = 12) int publications,
            @ForAll @IntRange(min = 1, max = 5) int depth,
            @ForAll @IntRange(max = 6) int delay,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(max = 50) int agent) {
        Channel channel = published(channel(depth, Noise.ADDED, false, new Disclosure(share, delay, 0)), publications);
        channel.showTo(reader, agent);
        for (int n = -1; n <= publications + 1; n++) {
            int publication = n;
            if (n >= reader.earliest() && n <= reader.latest()) {
                assertEquals((double) n, reader.read(n, 0));
                assertTrue(n >= 1 && n <= publications - delay && n > publications - delay - depth);
            } else {
                assertThrows(NotShownException.class, () -> reader.read(publication, 0));
            }
        }
        long expected = Math.max(0, Math.min(depth, publications - delay));
        assertTrue(!reader.shows() || reader.latest() - reader.earliest() + 1 == expected);
        assertTrue(reader.shows() || share < 1 || expected == 0);
    }

    @Test
    void theMessageSaysWhoReadWhat() {
        published(channel(1, Noise.ADDED, false, Disclosure.HIDDEN), 1).showTo(reader, 4);
        assertEquals(
                "agent 4 reads publication 1 of platform.traffic, but is shown nothing",
                assertThrows(NotShownException.class, () -> reader.read(1, 0)).getMessage());
    }

    @Test
    void theShareIsAShareOfAgentsAndGrowsByAddingSome() {
        Channel some = published(channel(1, Noise.ADDED, false, new Disclosure(0.3, 0, 0)), 1);
        Channel more = published(channel(1, Noise.ADDED, false, new Disclosure(0.6, 0, 0)), 1);
        int seeing = 0;
        for (int agent = 0; agent < 20_000; agent++) {
            boolean sees = some.showTo(reader, agent).shows();
            seeing += sees ? 1 : 0;
            assertTrue(!sees || more.showTo(reader, agent).shows());
            assertEquals(sees, some.showTo(reader, agent).shows());
        }
        assertEquals(0.3, seeing / 20_000.0, 4 * Math.sqrt(0.3 * 0.7 / 20_000));
    }

    @Test
    void commonErrorsAreTheSameForAllAndOwnErrorsAreNot() {
        Channel common = published(channel(1, Noise.ADDED, false, new Disclosure(1, 0, 2)), 1);
        Channel own = published(channel(1, Noise.ADDED, true, new Disclosure(1, 0, 2)), 1);
        double shared = common.showTo(reader, 0).read(1, 0);
        double sum = 0;
        double squares = 0;
        for (int agent = 0; agent < 20_000; agent++) {
            assertEquals(shared, common.showTo(reader, agent).read(1, 0));
            double error = own.showTo(reader, agent).read(1, 0) - 1;
            sum += error;
            squares += error * error;
        }
        assertEquals(0, sum / 20_000, 4 * 2 / Math.sqrt(20_000));
        assertEquals(4, squares / 20_000, 4 * 4 * Math.sqrt(2.0 / 20_000));
    }

    @Test
    void answersAreTurnedRoundAsOftenAsTheNoiseSays() {
        Channel channel = new Channel("platform.votes", 20_000, 1, Noise.FLIPPED, false, 3);
        channel.retune(new Disclosure(1, 0, 0.2));
        channel.publish(new double[20_000]);
        channel.showTo(reader, 0);
        double flipped = 0;
        for (int item = 0; item < 20_000; item++) {
            flipped += reader.read(1, item);
        }
        assertEquals(0.2, flipped / 20_000, 4 * Math.sqrt(0.16 / 20_000));
    }

    @Test
    void aLongerDelayShowsWhatIsKeptAndLaterPublicationsInTheirTurn() {
        Channel channel = published(channel(2, Noise.ADDED, false, Disclosure.FULL), 5);
        channel.retune(new Disclosure(1, 3, 0));
        assertFalse(channel.showTo(reader, 0).shows());
        channel.publish(new double[] {6, -6});
        channel.publish(new double[] {7, -7});
        assertEquals(4, channel.showTo(reader, 0).latest());
        assertEquals(4, reader.read(4, 0));
        assertEquals(4, reader.earliest(), "publication 3 was not kept");
        channel.publish(new double[] {8, -8});
        assertEquals(4, channel.showTo(reader, 0).earliest());
        assertEquals(5, reader.read(5, 0));
    }

    @Test
    void aRestoredChannelShowsTheSame() throws IOException {
        Disclosure late = new Disclosure(0.5, 2, 0.1);
        Channel channel = published(channel(3, Noise.ADDED, false, late), 9);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        channel.save(new DataOutputStream(saved));
        Channel restored = channel(3, Noise.ADDED, false, late);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        for (Channel each : new Channel[] {channel, restored}) {
            each.publish(new double[] {10, -10});
        }
        Reader other = new Reader();
        for (int agent = 0; agent < 20; agent++) {
            channel.showTo(reader, agent);
            restored.showTo(other, agent);
            assertEquals(reader.latest(), other.latest());
            for (long n = reader.earliest(); n <= reader.latest(); n++) {
                assertEquals(reader.read(n, 1), other.read(n, 1));
            }
        }
        Channel smaller = channel(1, Noise.ADDED, false, Disclosure.FULL);
        assertTrue(assertThrows(
                        IOException.class,
                        () -> smaller.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray()))))
                .getMessage()
                .contains("saved are 5 publications, expected at most 1"));
    }

    @Test
    void replacedValuesAreSeenByThoseWhoAreShownThem() {
        Channel channel = channel(1, Noise.ADDED, false, Disclosure.FULL);
        channel.replace(value -> value + 1);
        assertEquals(2, published(channel, 1).showTo(reader, 0).read(1, 0));
    }

    @Test
    void readingAllocatesNothing() {
        Channel channel = published(channel(1, Noise.ADDED, true, new Disclosure(0.5, 0, 1)), 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = read(channel, 1_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += read(channel, 10_000);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(Double.isFinite(sum) && bytes < 10_000, bytes + " bytes for 10,000 agents");
    }

    private double read(Channel channel, int agents) {
        double sum = 0;
        for (int agent = 0; agent < agents; agent++) {
            sum += channel.showTo(reader, agent).shows() ? reader.read(1, 0) : 0;
        }
        return sum;
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Channel("x", 0, 1, Noise.ADDED, false, 1));
        Channel channel = channel(1, Noise.ADDED, false, Disclosure.FULL);
        assertEquals(
                "platform.traffic has 2 items, found 1",
                assertThrows(IllegalArgumentException.class, () -> channel.publish(new double[1]))
                        .getMessage());
        assertEquals(
                "share = 1.5, must be in [0, 1]",
                assertThrows(IllegalArgumentException.class, () -> new Disclosure(1.5, 0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Disclosure(1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Disclosure(1, 0, Double.NaN));
    }

    @Test
    void relativeErrorsGrowWithTheValueAndNeverTurnItsSign() {
        Channel channel = new Channel("platform.traffic", 2, 1, Noise.RELATIVE, false, 3);
        channel.retune(new Disclosure(1, 0, 0.4));
        int publications = 20_000;
        double sum = 0;
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int n = 1; n <= publications; n++) {
            channel.publish(new double[] {50, 0});
            channel.showTo(reader, 0);
            double error = reader.read(n, 0) / 50 - 1;
            sum += error;
            squares += error * error;
            least = Math.min(least, reader.read(n, 0));
            assertEquals(0, reader.read(n, 1));
        }
        // Cut off at -1, two and a half standard deviations below the mean: the law of max(-1, 0.4 z).
        assertEquals(0.4 * 0.00200, sum / publications, 4 * 0.4 / Math.sqrt(publications));
        assertEquals(0.4, Math.sqrt(squares / publications), 0.01);
        assertEquals(0, least);
    }

    @Test
    void theAudienceSeesWhatEachOfItSees() {
        Channel channel = published(channel(2, Noise.ADDED, false, new Disclosure(0.3, 1, 2)), 4);
        Reader all = channel.showToAudience(new Reader());
        int reached = 0;
        for (int agent = 0; agent < 100; agent++) {
            channel.showTo(reader, agent);
            assertEquals(channel.reaches(agent), reader.shows());
            if (reader.shows()) {
                reached++;
                assertEquals(all.latest(), reader.latest());
                assertEquals(all.earliest(), reader.earliest());
                assertEquals(all.read(3, 1), reader.read(3, 1));
            }
        }
        assertTrue(reached > 0 && reached < 100);
    }

    @Test
    void aChannelWithoutAnAudienceShowsItNothing() {
        Channel hidden = published(channel(2, Noise.ADDED, false, Disclosure.HIDDEN), 4);
        assertFalse(hidden.showToAudience(reader).shows());
        Channel own = published(channel(2, Noise.ADDED, true, new Disclosure(1, 0, 2)), 4);
        assertThrows(IllegalStateException.class, () -> own.showToAudience(reader));
    }
}
