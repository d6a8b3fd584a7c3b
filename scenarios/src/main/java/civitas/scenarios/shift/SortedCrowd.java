package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import java.util.Arrays;

/**
 * W = kappa(z^2/2 - |z|) on a line, exactly: -kappa (z_i - mean) + kappa (people to the left - people to the right)/N. N
 * log N; a sorted copy takes 8 bytes per agent.
 */
final class SortedCrowd implements Crowd {
    private final double strength;
    private double[] sorted = new double[0];
    private double mean;

    SortedCrowd(double strength) {
        this.strength = strength;
    }

    @Override
    public void look(LangevinPopulation crowd) {
        if (sorted.length != crowd.size()) {
            sorted = new double[crowd.size()];
        }
        System.arraycopy(crowd.coordinates(0), 0, sorted, 0, sorted.length);
        Arrays.sort(sorted);
        mean = crowd.mean(0);
    }

    @Override
    public void add(int count, double[][] here, double[][] drift) {
        for (int i = 0; i < count; i++) {
            double at = here[0][i];
            int left = first(at, false);
            int right = sorted.length - first(at, true);
            drift[0][i] -= strength * (at - mean - (double) (left - right) / sorted.length);
        }
    }

    /** Index of the first that is not below, or that is above, a place. */
    private int first(double place, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = above ? sorted[middle] <= place : sorted[middle] < place;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }
}
