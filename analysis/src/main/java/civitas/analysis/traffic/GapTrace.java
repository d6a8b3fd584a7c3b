package civitas.analysis.traffic;

import java.util.Arrays;

/** Relative gaps after 0, 1, 2, ... iterations. */
final class GapTrace {
    private double[] gaps = new double[64];
    private int size;

    void add(double gap) {
        if (size == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * size);
        }
        gaps[size++] = gap;
    }

    int iterations() {
        return size - 1;
    }

    double[] toArray() {
        return Arrays.copyOf(gaps, size);
    }
}
