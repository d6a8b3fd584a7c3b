package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;

/**
 * How a platform sees documents.
 *
 * @param copies at most so many copies of a word count; 0 for no limit
 * @param weight of a word by its copies
 * @param unit whether documents are scaled to length 1
 */
record Presentation(int copies, WordWeight weight, boolean unit) {
    static Presentation of(Platform platform) {
        Learner.ForDocuments learner = (Learner.ForDocuments) platform.learner();
        return new Presentation(platform.copies(), platform.wordWeight(), learner.unitRows());
    }

    /** Appends a document as a row. */
    void append(WordCounts document, SparseRows rows) {
        document.append(rows, this::value);
        if (unit) {
            rows.endUnitRow();
        } else {
            rows.endRow();
        }
    }

    private float value(float count) {
        float counted = copies == 0 ? count : Math.min(copies, count);
        return weight == WordWeight.COUNTS ? counted : (float) StrictMath.log1p(counted);
    }
}
