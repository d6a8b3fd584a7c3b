package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;
import java.util.random.RandomGenerator;

/**
 * Documents of a file. Every fifth row is kept for tests; contributors' documents are drawn from the others, with
 * replacement.
 */
final class FileCorpus implements Corpus {
    /** One row in so many is a test. */
    static final int TEST_EVERY = 5;

    private final LibsvmFile file;
    private final float value;
    private final int index;

    /**
     * @param value value of a signal's feature
     * @param index of the signal's feature from 1, 0 for one that no row has
     */
    FileCorpus(LibsvmFile file, double value, int index) {
        this.file = file;
        this.value = (float) value;
        this.index = index;
    }

    @Override
    public int signal(int which) {
        return which == 0 && index > 0 ? index - 1 : Corpus.super.signal(which);
    }

    /** Whether a row is kept for tests. */
    static boolean isTest(int row) {
        return row % TEST_EVERY == TEST_EVERY - 1;
    }

    /** Share of rows that are no tests and have a feature. */
    static double shareWith(LibsvmFile file, int column) {
        SparseRows rows = file.rows();
        int carry = 0;
        for (int row = 0; row < rows.rows(); row++) {
            boolean found = false;
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                found = found || rows.column(entry) == column;
            }
            carry += found && !isTest(row) ? 1 : 0;
        }
        return (double) carry / (rows.rows() - rows.rows() / TEST_EVERY);
    }

    @Override
    public int vocabulary() {
        return file.features();
    }

    @Override
    public int labels() {
        return file.classes();
    }

    @Override
    public int draw(WordCounts document, RandomGenerator random) {
        int drawn = random.nextInt(file.rows().rows() - tests());
        // Rows 4, 9, 14, ... are tests.
        int row = drawn + drawn / (TEST_EVERY - 1);
        document.load(file.rows(), row);
        return file.labels()[row];
    }

    @Override
    public int recorded(int label, RandomGenerator random) {
        return label;
    }

    @Override
    public int tests() {
        return file.rows().rows() / TEST_EVERY;
    }

    @Override
    public int drawTest(int test, WordCounts document, RandomGenerator random) {
        int row = test * TEST_EVERY + TEST_EVERY - 1;
        document.load(file.rows(), row);
        return file.labels()[row];
    }

    @Override
    public void show(WordCounts document, int word) {
        document.set(word, value);
    }
}
