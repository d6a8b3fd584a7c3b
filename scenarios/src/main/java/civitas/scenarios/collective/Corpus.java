package civitas.scenarios.collective;

import java.util.random.RandomGenerator;

/** Where documents come from. Two words beyond its vocabulary are left to the collectives as signals. */
interface Corpus {
    /** Words beyond the vocabulary. */
    int SIGNALS = 2;

    /** Words that documents are made of, numbered from 0. */
    int vocabulary();

    /** Number of labels. */
    int labels();

    /** Draws a contributor's document into an empty one; returns its true label. */
    int draw(WordCounts document, RandomGenerator random);

    /** The label that is recorded for a contributor's document. */
    int recorded(int label, RandomGenerator random);

    /** Puts a signal into a document. */
    void show(WordCounts document, int word);

    /** The word that is a signal, 0 or 1: one beyond the vocabulary unless said otherwise. */
    default int signal(int which) {
        return vocabulary() + which;
    }

    /** Number of documents that models are tested on. */
    int tests();

    /** A document that models are tested on, {@code test} = 0..tests-1 in this order; returns its true label. */
    int drawTest(int test, WordCounts document, RandomGenerator random);
}
