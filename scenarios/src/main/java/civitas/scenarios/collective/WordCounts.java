package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;

/** One document under way: how often each word occurs. Reused for the next one; not thread-safe. */
final class WordCounts {
    private final float[] counts;
    private final int[] words;
    private int distinct;
    private double total;

    /**
     * @param vocabulary number of words
     */
    WordCounts(int vocabulary) {
        counts = new float[vocabulary];
        words = new int[vocabulary];
    }

    /** Number of words there are. */
    int vocabulary() {
        return counts.length;
    }

    /** An empty document. */
    void clear() {
        for (int i = 0; i < distinct; i++) {
            counts[words[i]] = 0;
        }
        distinct = 0;
        total = 0;
    }

    /** Some more copies of a word, more than 0. */
    void add(int word, float copies) {
        if (counts[word] == 0) {
            words[distinct++] = word;
        }
        counts[word] += copies;
        total += copies;
    }

    /** As many copies of a word as given, not 0, whatever there were. */
    void set(int word, float copies) {
        float more = copies - counts[word];
        if (more != 0) {
            add(word, more);
        }
    }

    /** Inserts a word once after every {@code every} words of the document. */
    void insert(int word, int every) {
        float copies = (float) StrictMath.floor(total / every);
        if (copies > 0) {
            add(word, copies);
        }
    }

    /** The row of a matrix as the document. */
    void load(SparseRows data, int row) {
        clear();
        for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
            add(data.column(entry), data.value(entry));
        }
    }

    /** How often a word occurs. */
    float count(int word) {
        return counts[word];
    }

    /** What a number of copies counts. */
    @FunctionalInterface
    interface Value {
        float of(float copies);
    }

    /** Appends entries to a row under way. */
    void append(SparseRows data, Value value) {
        for (int i = 0; i < distinct; i++) {
            data.add(words[i], value.of(counts[words[i]]));
        }
    }

    /** Appends the counts as they are, as a row. */
    void appendRaw(SparseRows data) {
        append(data, copies -> copies);
        data.endRow();
    }
}
