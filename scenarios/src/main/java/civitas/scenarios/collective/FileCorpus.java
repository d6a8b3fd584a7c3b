package civitas.scenarios.collective;

import java.util.random.RandomGenerator;

/**
 * Documents of a file. Every fifth row is kept for tests; contributors' documents are drawn from the others, with
 * replacement.
 */
final class FileCorpus implements Corpus {
    /** One row in so many is a test. */
    static final int TEST_EVERY = 5;

    private final LibsvmFile file;
    private final float signal;

    /**
     * @param signal value of a signal's feature
     */
    FileCorpus(LibsvmFile file, double signal) {
        this.file = file;
        this.signal = (float) signal;
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
        document.add(word, signal);
    }
}
