package civitas.scenarios.segregation;

/** The largest cluster of residents of one kind, each next to another of them by an edge or a corner. */
final class LargestCluster {
    private LargestCluster() {}

    /** Its share of all who live in the city; NaN if nobody does. Cost: linear in cells. */
    static double share(City city) {
        int cells = city.width() * city.height();
        boolean[] seen = new boolean[cells];
        int[] stack = new int[cells];
        int largest = 0;
        int all = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (!seen[cell] && lives(kind(city, cell))) {
                int size = flood(city, cell, seen, stack);
                largest = Math.max(largest, size);
                all += size;
            }
        }
        return largest / (double) all;
    }

    private static boolean lives(byte kind) {
        return kind == City.FIRST || kind == City.SECOND;
    }

    private static byte kind(City city, int cell) {
        return city.cell(city.place(cell % city.width(), cell / city.width()));
    }

    private static int flood(City city, int start, boolean[] seen, int[] stack) {
        byte kind = kind(city, start);
        int top = 0;
        int size = 0;
        stack[top++] = start;
        seen[start] = true;
        while (top > 0) {
            int cell = stack[--top];
            size++;
            for (int neighbour = 0; neighbour < 9; neighbour++) {
                int next = next(city, cell, neighbour % 3 - 1, neighbour / 3 - 1);
                if (next >= 0 && !seen[next] && kind(city, next) == kind) {
                    seen[next] = true;
                    stack[top++] = next;
                }
            }
        }
        return size;
    }

    /** The cell beside a cell, or a negative number beyond the edge. */
    private static int next(City city, int cell, int columns, int rows) {
        int column = cell % city.width() + columns;
        int row = cell / city.width() + rows;
        if (city.torus()) {
            column = Math.floorMod(column, city.width());
            row = Math.floorMod(row, city.height());
        }
        boolean inside = column >= 0 && row >= 0 && column < city.width() && row < city.height();
        return inside ? row * city.width() + column : -1;
    }
}
