package civitas.scenarios.segregation;

import civitas.kernel.RandomStream;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A grid of cells, each closed, vacant or the home of one resident, and how many of either kind live around each cell:
 * within {@code radius} rows and columns, itself left out.
 * <p>Places are indices of a padded array, so that windows at bounded edges need no tests: the cell in column x and row y
 * is at {@link #place}. Counts are kept as residents move: a move costs two windows, a look one read. A vacancy is drawn
 * in O(1) from a list in which a mover leaves its old home in the place of the new one.
 */
final class City implements Surroundings {
    /** Nobody lives here. */
    static final byte VACANT = 0;

    /** A resident of the first kind lives here; the second kind is the next number. */
    static final byte FIRST = 1;

    static final byte SECOND = 2;

    /** Nobody can live here, or it lies outside. */
    static final byte CLOSED = 3;

    /** Place of residents who are not in the city. */
    static final int NOWHERE = -1;

    private static final int SECOND_SHIFT = 16;
    private static final int MASK = (1 << SECOND_SHIFT) - 1;
    /** What a cell adds to the counts around it. Looked up: kinds are random, so that branches on them are guessed wrong. */
    private static final int[] UNITS = {0, 1, 1 << SECOND_SHIFT, 0};

    private final int width;
    private final int height;
    private final int radius;
    private final boolean torus;
    private final int pad;
    private final int stride;
    private final int[] offsets;
    private final byte[] cells;
    /** Residents around each place: those of the first kind in the lower half of the number. */
    private final int[] around;
    /** Number of the resident of a place, or ~ of its index among the vacancies. */
    private final int[] holder;

    private byte[] kinds = {};
    private int[] homes = {};
    private int[] vacancies = {};
    private int vacant;

    /**
     * A city of closed cells.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param edges what lies beyond the edge; a torus must be wider and higher than a window
     * @param radius of windows, 1 to 127
     */
    City(int width, int height, Edges edges, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        torus = edges == Edges.TORUS;
        pad = torus ? 0 : radius;
        stride = width + 2 * pad;
        cells = new byte[stride * (height + 2 * pad)];
        around = new int[cells.length];
        holder = new int[cells.length];
        offsets = window(radius, stride);
        Arrays.fill(cells, CLOSED);
    }

    private static int[] window(int radius, int stride) {
        int side = 2 * radius + 1;
        int[] window = new int[side * side - 1];
        int count = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                if (dx != 0 || dy != 0) {
                    window[count++] = dy * stride + dx;
                }
            }
        }
        return window;
    }

    /**
     * Fills the city.
     *
     * @param content {@code byte[row * width + column]}: what each cell is; residents are numbered in that order. Not kept
     */
    void settle(byte[] content) {
        int[] of = new int[CLOSED + 1];
        for (byte cell : content) {
            of[cell]++;
        }
        int residents = of[FIRST] + of[SECOND];
        kinds = new byte[residents];
        homes = new int[residents];
        vacancies = new int[of[VACANT] + residents];
        int number = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                byte cell = content[row * width + column];
                int place = place(column, row);
                if (cell == VACANT) {
                    vacate(place);
                } else if (cell != CLOSED) {
                    kinds[number] = cell;
                    cells[place] = cell;
                    homes[number] = place;
                    holder[place] = number++;
                }
            }
        }
        countAll();
    }

    /**
     * Counts everybody at once, along rows and then across them, by sums that gain what comes into their window and lose what
     * leaves it: cheaper than resident by resident.
     */
    private void countAll() {
        int rows = cells.length / stride;
        int[] units = new int[cells.length];
        for (int place = 0; place < cells.length; place++) {
            units[place] = UNITS[cells[place]];
        }
        int[] along = new int[cells.length];
        for (int row = 0; row < rows; row++) {
            slide(units, row * stride, 1, width, along);
        }
        for (int column = pad; column < stride - pad; column++) {
            slide(along, column, stride, height, around);
        }
        for (int place = 0; place < cells.length; place++) {
            around[place] -= units[place];
        }
    }

    /**
     * Sums of windows along a line of places.
     *
     * @param first first place of the line, padding included
     * @param step from one place of the line to the next
     * @param count places of the line, padding left out
     */
    private void slide(int[] of, int first, int step, int count, int[] sums) {
        int sum = 0;
        for (int at = -radius; at < radius; at++) {
            sum += of[first + step * (torus ? wrapped(at, count) : at + pad)];
        }
        for (int at = 0; at < count; at++) {
            int in = at + radius;
            int out = at - radius;
            sum += of[first + step * (torus ? wrapped(in, count) : in + pad)];
            sums[first + step * (at + pad)] = sum;
            sum -= of[first + step * (torus ? wrapped(out, count) : out + pad)];
        }
    }

    private void vacate(int place) {
        cells[place] = VACANT;
        holder[place] = ~vacant;
        vacancies[vacant++] = place;
    }

    private void occupy(int resident, int place) {
        cells[place] = kinds[resident];
        homes[resident] = place;
        holder[place] = resident;
        count(place, unit(kinds[resident]));
    }

    private static int unit(byte kind) {
        return UNITS[kind];
    }

    private void count(int place, int change) {
        if (torus && nearEdge(place)) {
            countAcrossEdges(place, change);
            return;
        }
        for (int offset : offsets) {
            around[place + offset] += change;
        }
    }

    private boolean nearEdge(int place) {
        int row = place / stride;
        int column = place - row * stride;
        return row < radius || row >= height - radius || column < radius || column >= width - radius;
    }

    private void countAcrossEdges(int place, int change) {
        int row = place / stride;
        int column = place - row * stride;
        for (int dy = -radius; dy <= radius; dy++) {
            int base = wrapped(row + dy, height) * stride;
            for (int dx = -radius; dx <= radius; dx++) {
                around[base + wrapped(column + dx, width)] += change;
            }
        }
        around[place] -= change;
    }

    /** A torus is at least as large as a window, so nothing is farther beyond an edge than its size. */
    private static int wrapped(int at, int size) {
        return at < 0 ? at + size : at >= size ? at - size : at;
    }

    /** Moves a resident to a vacant place; its old home becomes vacant. */
    void move(int resident, int to) {
        int from = homes[resident];
        int index = ~holder[to];
        int unit = unit(kinds[resident]);
        count(from, -unit);
        cells[from] = VACANT;
        vacancies[index] = from;
        holder[from] = ~index;
        cells[to] = kinds[resident];
        homes[resident] = to;
        holder[to] = resident;
        count(to, unit);
    }

    /** Takes a resident out of the city. */
    void remove(int resident) {
        int from = homes[resident];
        count(from, -unit(kinds[resident]));
        homes[resident] = NOWHERE;
        vacate(from);
    }

    /** Puts a resident who was nowhere into a vacant place. */
    void insert(int resident, int to) {
        int index = ~holder[to];
        vacant--;
        int last = vacancies[vacant];
        vacancies[index] = last;
        holder[last] = ~index;
        occupy(resident, to);
    }

    /** The cell in a column and a row. */
    int place(int column, int row) {
        return (row + pad) * stride + column + pad;
    }

    int column(int place) {
        return place % stride - pad;
    }

    int row(int place) {
        return place / stride - pad;
    }

    /** The place some columns and rows away, up to a city's width or height; round the edges of a torus, else beyond them. */
    int shifted(int place, int columns, int rows) {
        if (!torus) {
            return place + rows * stride + columns;
        }
        int row = Math.floorMod(place / stride + rows, height);
        int column = Math.floorMod(place % stride + columns, width);
        return row * stride + column;
    }

    byte cell(int place) {
        return cells[place];
    }

    @Override
    public int same(int place, byte kind) {
        return (around[place] >>> ((kind - FIRST) * SECOND_SHIFT)) & MASK;
    }

    @Override
    public int other(int place, byte kind) {
        return (around[place] >>> ((SECOND - kind) * SECOND_SHIFT)) & MASK;
    }

    @Override
    public double closeness(int place, byte kind) {
        double sum = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                if ((dx != 0 || dy != 0) && cells[shifted(place, dx, dy)] == kind) {
                    sum += 1 / Math.sqrt(dx * dx + dy * dy);
                }
            }
        }
        return sum;
    }

    int residents() {
        return kinds.length;
    }

    byte kind(int resident) {
        return kinds[resident];
    }

    /** Where a resident lives, or {@link #NOWHERE}. */
    int home(int resident) {
        return homes[resident];
    }

    /** Number of the resident of a place where somebody lives. */
    int residentAt(int place) {
        return holder[place];
    }

    int vacancies() {
        return vacant;
    }

    /** A vacant place, all equally likely; there must be one. */
    int anyVacancy(RandomStream random) {
        return vacancies[random.below(vacant)];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean torus() {
        return torus;
    }

    /** What every cell is: {@code byte[row * width + column]}, a copy. */
    byte[] content() {
        byte[] content = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(cells, place(0, row), content, row * width, width);
        }
        return content;
    }

    /** The digest of a trajectory after one more move. */
    static long mix(long hash, int resident, int place) {
        return TrajectoryHash.mix(hash, ((long) resident << 32) + place);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(kinds.length);
        for (int home : homes) {
            out.writeInt(home);
        }
        out.writeInt(vacant);
        for (int i = 0; i < vacant; i++) {
            out.writeInt(vacancies[i]);
        }
    }

    /** Moves everybody to where {@link #save} found them; kinds and closed cells are those of the same fresh city. */
    void restore(DataInput in) throws IOException {
        if (in.readInt() != kinds.length) {
            throw new IOException("the checkpoint is of another city");
        }
        for (int resident = 0; resident < kinds.length; resident++) {
            cells[homes[resident]] = VACANT;
        }
        Arrays.fill(around, 0);
        for (int resident = 0; resident < kinds.length; resident++) {
            int home = in.readInt();
            homes[resident] = home;
            if (home != NOWHERE) {
                occupy(resident, home);
            }
        }
        vacant = 0;
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            vacate(in.readInt());
        }
    }
}
