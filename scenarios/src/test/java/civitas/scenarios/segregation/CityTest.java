package civitas.scenarios.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CityTest {
    private static final byte[] SMALL = {
        1, 1, 2, 0,
        2, 1, 0, 3,
        2, 2, 0, 1,
        0, 1, 2, 2
    };

    private static City city(byte[] content, int width, Edges edges, int radius) {
        City city = new City(width, content.length / width, edges, radius);
        city.settle(content);
        return city;
    }

    private static byte[] random(int cells, SplittableRandom random) {
        byte[] content = new byte[cells];
        for (int i = 0; i < cells; i++) {
            content[i] = (byte) random.nextInt(4);
        }
        content[0] = City.VACANT;
        content[1] = City.FIRST;
        return content;
    }

    /** Counts, closeness and vacancies after random moves, removals and returns, against looking at every cell. */
    @Property(tries = 60, seed = "1")
    void countsAreThoseOfTheCells(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 12) int width,
            @ForAll @IntRange(min = 5, max = 9) int height,
            @ForAll @IntRange(min = 1, max = 2) int radius,
            @ForAll Edges edges) {
        SplittableRandom random = new SplittableRandom(seed);
        City city = city(random(width * height, random), width, edges, radius);
        RandomStream draws = new Streams(seed, 0).open("draws");
        for (int i = 0; i < 40; i++) {
            int resident = random.nextInt(city.residents());
            if (city.home(resident) == City.NOWHERE) {
                city.insert(resident, city.anyVacancy(draws));
            } else if (random.nextInt(4) == 0) {
                city.remove(resident);
            } else if (city.vacancies() > 0) {
                city.move(resident, city.anyVacancy(draws));
            }
        }
        byte[] content = city.content();
        int vacant = 0;
        for (int cell = 0; cell < content.length; cell++) {
            vacant += content[cell] == City.VACANT ? 1 : 0;
            assertCounts(city, content, cell, edges, radius);
        }
        assertEquals(vacant, city.vacancies());
        for (int resident = 0; resident < city.residents(); resident++) {
            int home = city.home(resident);
            assertTrue(home == City.NOWHERE
                    || (city.residentAt(home) == resident && city.cell(home) == city.kind(resident)));
        }
    }

    private static void assertCounts(City city, byte[] content, int cell, Edges edges, int radius) {
        int width = city.width();
        int height = city.height();
        int[] counts = new int[4];
        double close = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int x = cell % width + dx;
                int y = cell / width + dy;
                boolean inside = x >= 0 && y >= 0 && x < width && y < height;
                if ((dx != 0 || dy != 0) && (inside || edges == Edges.TORUS)) {
                    byte kind = content[Math.floorMod(y, height) * width + Math.floorMod(x, width)];
                    counts[kind]++;
                    close += kind == City.SECOND ? 1 / Math.hypot(dx, dy) : 0;
                }
            }
        }
        int place = city.place(cell % width, cell / width);
        assertEquals(counts[City.FIRST], city.same(place, City.FIRST));
        assertEquals(counts[City.SECOND], city.other(place, City.FIRST));
        assertEquals(counts[City.SECOND], city.same(place, City.SECOND));
        assertEquals(close, city.closeness(place, City.SECOND), 1e-12);
        assertEquals(cell % width, city.column(place));
        assertEquals(cell / width, city.row(place));
    }

    @Test
    void aCityComesBackFromACheckpoint() throws IOException {
        City city = city(SMALL, 4, Edges.BOUNDED, 1);
        RandomStream draws = new Streams(1, 0).open("draws");
        city.remove(2);
        for (int i = 3; i < 9; i++) {
            city.move(i, city.anyVacancy(draws));
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        city.save(new DataOutputStream(saved));
        City other = city(SMALL, 4, Edges.BOUNDED, 1);
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(Arrays.toString(city.content()), Arrays.toString(other.content()));
        for (int cell = 0; cell < SMALL.length; cell++) {
            assertCounts(other, other.content(), cell, Edges.BOUNDED, 1);
        }
        assertEquals(city.anyVacancy(new Streams(2, 0).open("a")), other.anyVacancy(new Streams(2, 0).open("a")));
    }

    @Test
    void measuresOfASmallCity() {
        City bounded = city(SMALL, 4, Edges.BOUNDED, 1);
        // Kind 2 in columns and rows (0,1), (0,2), (1,2), (2,3), (3,3), by a corner: five of eleven residents.
        assertEquals(5 / 11.0, LargestCluster.share(bounded), 1e-15);
        // On a torus the one in the first row joins them across the edge.
        assertEquals(6 / 11.0, LargestCluster.share(city(SMALL, 4, Edges.TORUS, 1)), 1e-15);
        byte[] halves = {1, 1, 2, 2, 1, 1, 2, 2};
        assertEquals(0, BlockEntropy.of(halves, 4, 2));
        assertEquals(1, BlockEntropy.of(halves, 4, 4));
        assertEquals(1, BlockEntropy.bits(0.5));
        byte[] line = {1, 1, 2, 0, 1};
        Similarity similarity = Similarity.of(city(line, 5, Edges.BOUNDED, 1));
        assertEquals(2 / 4.0, similarity.pooled(), 1e-15);
        assertEquals((1 + 0.5 + 0) / 3, similarity.mean(), 1e-15);
    }

    @Test
    void walksEndOnVacanciesOrAtHome() {
        for (Edges edges : Edges.values()) {
            City city = city(SMALL, 4, edges, 1);
            RandomStream draws = new Streams(1, 0).open("draws");
            int[] hits = new int[64];
            for (int i = 0; i < 8000; i++) {
                int place = new Search.Walk(3).find(city, 4, draws);
                assertTrue(city.cell(place) == City.VACANT || place == city.home(4));
                hits[place]++;
            }
            long reached = Arrays.stream(hits).filter(count -> count > 200).count();
            assertEquals(5, reached, "four vacancies and home");
        }
    }

    @Test
    void contentment() {
        City city = city(SMALL, 4, Edges.BOUNDED, 1);
        int corner = city.place(0, 0);
        assertTrue(new Contentment.Share(2 / 3.0, true).happy(city, corner, City.FIRST));
        assertFalse(new Contentment.Share(0.67, true).happy(city, corner, City.FIRST));
        assertTrue(new Contentment.AtLeast(2).happy(city, corner, City.FIRST));
        assertFalse(new Contentment.AtLeast(3).happy(city, corner, City.FIRST));
        assertTrue(new Contentment.Closeness(1 + Math.sqrt(0.5)).happy(city, corner, City.FIRST));
        assertFalse(new Contentment.Closeness(1.71).happy(city, corner, City.FIRST));
        City alone = city(new byte[] {1, 0, 0}, 3, Edges.BOUNDED, 1);
        assertTrue(new Contentment.Share(0.5, true).happy(alone, alone.home(0), City.FIRST));
        assertFalse(new Contentment.Share(0.5, false).happy(alone, alone.home(0), City.FIRST));
    }
}
