package civitas.scenarios.opinion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Histograms of opinions over a run. At most {@value #MOST} are kept: when there are more every second one is dropped, and
 * from then on half as many are taken.
 */
final class Bands {
    static final int BINS = 50;
    private static final int MOST = 120;

    /**
     * A histogram.
     *
     * @param round after which it was taken
     * @param counts agents per bin
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never modified
    record Picture(long round, int[] counts) {}

    private final double low;
    private final double width;
    private final List<Picture> pictures = new ArrayList<>();
    private long interval = 1;

    /**
     * No pictures.
     *
     * @param low lower end of the first bin
     * @param high upper end of the last bin; opinions beyond count in the outermost bins
     */
    Bands(double low, double high) {
        this.low = low;
        width = high > low ? (high - low) / BINS : 1.0 / BINS;
    }

    /** Takes a picture if one is due after that round. */
    void look(long round, Dynamics people) {
        if (round % interval != 0) {
            return;
        }
        int[] counts = new int[BINS];
        for (double x : people.opinions()) {
            counts[(int) Math.max(0, Math.min(BINS - 1.0, Math.floor((x - low) / width)))]++;
        }
        pictures.add(new Picture(round, counts));
        if (pictures.size() > MOST) {
            interval *= 2;
            pictures.removeIf(picture -> picture.round() % interval != 0);
        }
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    /** Middle of a bin. */
    double centre(int bin) {
        return low + (bin + 0.5) * width;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(interval);
        out.writeInt(pictures.size());
        for (Picture picture : pictures) {
            out.writeLong(picture.round());
            for (int count : picture.counts()) {
                out.writeInt(count);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        interval = in.readLong();
        int size = in.readInt();
        pictures.clear();
        for (int i = 0; i < size; i++) {
            long round = in.readLong();
            int[] counts = new int[BINS];
            for (int bin = 0; bin < BINS; bin++) {
                counts[bin] = in.readInt();
            }
            pictures.add(new Picture(round, counts));
        }
    }
}
