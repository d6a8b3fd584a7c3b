package civitas.scenarios.collective;

import civitas.scenario.InputFile;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** What contributors' records are. */
public sealed interface DataWorld {
    /** Records of finitely many kinds, whose law is known. */
    interface Finite {
        /** The law and the signals; parameters must have passed the scenario's check. */
        FiniteWorld build();

        /** Number of kinds of records: features times labels. */
        double kinds();
    }

    /** Documents, which platforms see as bags of words. */
    interface Documents {
        /**
         * The documents of one run.
         *
         * @param random makes them; not kept
         */
        Corpus corpus(RandomGenerator random);

        /** Different words of a document, on average; for estimates of memory. */
        double wordsPerDocument();

        /** Number of labels. */
        int classes();

        /** Number of documents that models are tested on. */
        int tests();

        /** Number of words. */
        int vocabulary();
    }

    /**
     * Cells with the same labels each and a rare signal: success can be computed by hand. Label 0 is the most frequent, by
     * {@code advantage}, and all others are equally frequent.
     */
    record Tabular(
            @Parameter(description = "Number of cells m, equally frequent.", value = "400", range = "[1, 1000000]")
                    int cells,
            @Parameter(description = "Number of labels K.", value = "4", range = "[2, 1000]") int labels,
            @Parameter(
                            description = "Share by which label 0 is more frequent than others, D.",
                            value = "0.5",
                            range = "[0, 1]")
                    double advantage,
            @Parameter(
                            description = "Share of base records that carry the signal by chance, xi.",
                            value = "0.002",
                            range = "[0, 1]")
                    double frequency,
            @Parameter(description = "How that share varies over cells.", value = "ramp") Rarity rarity)
            implements DataWorld, Finite {
        @Override
        public FiniteWorld build() {
            return TabularLaw.of(this);
        }

        @Override
        public double kinds() {
            return 3.0 * cells * labels;
        }
    }

    /**
     * Cars that are rated excellent (0), good (1), average (2) or poor (3). The collective shows the most common sports
     * utility vehicle, whatever the country. Of 18 features only the country and whether the other 17 are those matter for
     * success, and only these are drawn; the platform's model knows no others.
     */
    record Cars() implements DataWorld, Finite {
        @Override
        public FiniteWorld build() {
            return CarsLaw.world();
        }

        @Override
        public double kinds() {
            return 40;
        }
    }

    /**
     * Synthetic resumes of ten occupations, a stand-in for real ones and for language models that read them. The signal is a word that nobody uses otherwise. Set {@code contributors} to
     * 25,000 and {@code rounds} to 1 for the published setting.
     */
    record Resumes(
            @Parameter(description = "Words in use.", value = "20000", range = "[5000, 1000000]") int vocabulary,
            @Parameter(
                            description = "Share of contributors' documents that are recorded with a wrong label.",
                            value = "0.05",
                            range = "[0, 1]")
                    double labelNoise,
            @Parameter(
                            description = "Members insert the signal once after every so many words.",
                            value = "20",
                            unit = "words",
                            range = "[1, 1000000]",
                            source = Collective.SOURCE)
                    int tokenEvery,
            @Parameter(
                            description = "Documents that models are tested on.",
                            value = "4783",
                            range = "[1, 1000000]",
                            source = "with 25,000 contributors, the size of the corpus of Hardt et al. 2023")
                    int tests)
            implements DataWorld, Documents {
        @Override
        public Corpus corpus(RandomGenerator random) {
            return new ResumeCorpus(this, random);
        }

        @Override
        public double wordsPerDocument() {
            return 250;
        }

        @Override
        public int classes() {
            return ResumeCorpus.OCCUPATIONS.length;
        }
    }

    /** A table of labelled records in a file of comma-separated values with a header; its rows are the base law. */
    record Table(
            @Parameter(description = "The file.", value = "\"\"") String file,
            @Parameter(description = "Name of the label's column; labels are numbered alphabetically.", value = "label")
                    String label,
            @Parameter(
                            description =
                                    "The signal: COLUMN=WORD, several separated by semicolons; who shows it has these words in these columns.",
                            value = "\"\"")
                    String signal)
            implements DataWorld, Finite {
        @Override
        public FiniteWorld build() {
            String use = "table " + label.length() + ' ' + label + signal;
            return InputFile.read(file, use, FiniteWorld.class, text -> LabelledTable.parse(text, label, signal));
        }

        @Override
        public double kinds() {
            return (double) build().base().features() * build().base().labels();
        }
    }

    /**
     * Labelled sparse data in a file in the format of LIBSVM. Every fifth row is kept for tests.
     */
    record Libsvm(
            @Parameter(description = "The file.", value = "\"\"") String file,
            @Parameter(
                            description = "Value of the signal's feature, before rows are scaled to length 1.",
                            value = "20",
                            range = "(0, 1000000]")
                    double signalValue,
            @Parameter(
                            description = "Index of the signal's feature, from 1; 0 for one that no row has.",
                            value = "0",
                            range = "[0, 1000000000]")
                    int signalIndex)
            implements DataWorld, Documents {
        @Override
        public Corpus corpus(RandomGenerator random) {
            return new FileCorpus(rows(), signalValue, signalIndex);
        }

        /** Share of the rows that contributors have that carry the signal. */
        double signalUniqueness() {
            return signalIndex == 0 ? 0 : FileCorpus.shareWith(rows(), signalIndex - 1);
        }

        LibsvmFile rows() {
            return InputFile.read(file, "libsvm", LibsvmFile.class, LibsvmFile::parse);
        }

        @Override
        public double wordsPerDocument() {
            return (double) rows().rows().start(rows().rows().rows())
                    / rows().rows().rows();
        }

        @Override
        public int tests() {
            return rows().rows().rows() / FileCorpus.TEST_EVERY;
        }

        @Override
        public int classes() {
            return rows().classes();
        }

        @Override
        public int vocabulary() {
            return rows().features();
        }
    }
}
