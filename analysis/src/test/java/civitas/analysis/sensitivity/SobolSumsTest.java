package civitas.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SobolSumsTest {
    @Test
    void aResampleIsCentredAboutItsOwnMean() {
        SobolSums plain = new SobolSums(1);
        SobolSums moved = new SobolSums(1);
        double[][] blocks = {{1, 4, 3}, {2, 0, 1}, {5, 3, 6}};
        for (double[] block : blocks) {
            plain.add(block);
            moved.add(new double[] {block[0] + 3, block[1] + 3, block[2] + 3});
        }
        assertEquals(plain.first(0), moved.first(0), 1e-14);
        assertEquals(plain.total(0), moved.total(0), 1e-14);
        // By hand: mean 15/6, V = 55/6 - 6.25 = 35/12; sum b(c - a) = 8 + 0 + 3 = 11, sum (c - a) = 2, squares 6.
        assertEquals((11 - 2.5 * 2) / 3.0 / (35 / 12.0), plain.first(0), 1e-14);
        assertEquals(6 / 6.0 / (35 / 12.0), plain.total(0), 1e-14);
    }
}
