package civitas.scenarios.segregation;

/**
 * What a learner makes of what it sees, as one of finitely many observations: what the four adjacent cells hold, on which
 * side more of its own kind live, on which side more of the other, and whether it is past half its life. A side is a square
 * block in view, as far away as it can be. This stands in for the whole view, which a table cannot hold.
 */
final class View {
    /** Columns and rows to the left, right, upper and lower cell. */
    private static final int[] COLUMNS = {-1, 1, 0, 0};

    private static final int[] ROWS = {0, 0, -1, 1};

    /** What an adjacent cell can be: vacant, one's own kind, the other kind; closed cells count as the own kind, which blocks too. */
    private static final int CONTENTS = 3;

    private static final int SIDES = 5;

    /** What those who are shown nothing observe, in the first half of their life; the next number is the second half. */
    private static final int NOTHING = CONTENTS * CONTENTS * CONTENTS * CONTENTS * SIDES * SIDES * 2;

    /** Number of observations; one more is what dead residents see. */
    static final int OBSERVATIONS = NOTHING + 2;

    private final City city;
    private final Census census;
    private final int sight;
    private final int block;
    private final int[] wrappedColumns;
    private final int[] wrappedRows;

    View(City city, Census census, int sight) {
        this.city = city;
        this.census = census;
        this.sight = sight;
        block = (sight - 1) / 2;
        wrappedColumns = wrapped(city.width(), sight);
        wrappedRows = wrapped(city.height(), sight);
    }

    private static int[] wrapped(int size, int sight) {
        int[] wrapped = new int[size + 2 * sight];
        for (int i = 0; i < wrapped.length; i++) {
            wrapped[i] = Math.floorMod(i - sight, size);
        }
        return wrapped;
    }

    /** The adjacent place in a direction: 0 left, 1 right, 2 up, 3 down. */
    int adjacent(int place, int direction) {
        return city.shifted(place, COLUMNS[direction], ROWS[direction]);
    }

    /** What a resident observes at home. */
    int observation(int resident, boolean old) {
        if (!census.looks(resident)) {
            return NOTHING + (old ? 1 : 0);
        }
        int place = city.home(resident);
        byte kind = city.kind(resident);
        int column = city.column(place) + sight;
        int row = city.row(place) + sight;
        int code = 0;
        for (int direction = 0; direction < COLUMNS.length; direction++) {
            code = code * CONTENTS + content(cell(column + COLUMNS[direction], row + ROWS[direction]), kind);
        }
        int far = sight - block;
        int left = block(column - far, row);
        int right = block(column + far, row);
        int up = block(column, row - far);
        int down = block(column, row + far);
        int first = side(low(left), low(right), low(up), low(down));
        int second = side(high(left), high(right), high(up), high(down));
        int own = kind == City.FIRST ? first : second;
        int other = kind == City.FIRST ? second : first;
        return ((code * SIDES + own) * SIDES + other) * 2 + (old ? 1 : 0);
    }

    private static int content(byte cell, byte kind) {
        if (cell == City.VACANT) {
            return 0;
        }
        return cell == kind || cell == City.CLOSED ? 1 : 2;
    }

    /** A cell by its column and row, both moved on by the sight. */
    private byte cell(int column, int row) {
        return census.cell(wrappedRows[row] * city.width() + wrappedColumns[column]);
    }

    /** Residents in a block around such a cell: of the first kind in the lower 16 bits. */
    private int block(int column, int row) {
        int count = 0;
        for (int y = row - block; y <= row + block; y++) {
            int base = wrappedRows[y] * city.width();
            for (int x = column - block; x <= column + block; x++) {
                byte cell = census.cell(base + wrappedColumns[x]);
                count += cell == City.FIRST ? 1 : cell == City.SECOND ? 1 << 16 : 0;
            }
        }
        return count;
    }

    private static int low(int packed) {
        return packed & 0xFFFF;
    }

    private static int high(int packed) {
        return packed >>> 16;
    }

    /** On which side there are more: 0 if there is no difference, else 1 + direction of the larger difference. */
    private static int side(int left, int right, int up, int down) {
        int across = right - left;
        int along = down - up;
        if (across == 0 && along == 0) {
            return 0;
        }
        if (Math.abs(across) >= Math.abs(along)) {
            return across > 0 ? 2 : 1;
        }
        return along > 0 ? 4 : 3;
    }

    /** Every cell around a place as it is, row by row, into {@code seen}: what rewards are made of. */
    void copy(int place, byte[] seen) {
        int column = city.column(place) + sight;
        int row = city.row(place) + sight;
        int next = 0;
        for (int y = row - sight; y <= row + sight; y++) {
            int base = wrappedRows[y] * city.width();
            for (int x = column - sight; x <= column + sight; x++) {
                seen[next++] = city.cell(base + wrappedColumns[x]);
            }
        }
    }
}
