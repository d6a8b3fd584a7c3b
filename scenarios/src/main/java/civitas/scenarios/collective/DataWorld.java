package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** What contributors' records are. */
public sealed interface DataWorld {
    /** Records of finitely many kinds, whose law is known. */
    interface Finite {
        /** The law and the signals; parameters must have passed the scenario's check. */
        FiniteWorld build();

        /** Number of kinds of records: features times labels. */
        double kinds();
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
}
