package civitas.scenarios.collective;

import civitas.analysis.collective.DataStrategies;
import civitas.analysis.collective.DataStrategy;
import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Goal;
import civitas.analysis.collective.Signal;
import civitas.analysis.collective.Staircase;
import civitas.scenario.Parameter;

/** What members of a collective report. */
public sealed interface Strategy {
    /** What success means. */
    default Goal goal() {
        return Goal.PLANT;
    }

    /** Members who only look at their records, to learn what to report. */
    default int estimators() {
        return 0;
    }

    /** Whether the literature tells members what they can promise themselves. */
    default boolean certified() {
        return false;
    }

    /**
     * The map that members apply to their records.
     *
     * @param known what the collective knows of the base law: the law itself or its estimators' records
     */
    DataStrategy on(FiniteLaw known, Signal signal, int target);

    /** Exact success against the optimal firm as a function of the share. */
    Staircase staircase(FiniteLaw base, Signal signal, int target);

    /** Whether ties at a label are lost: labels that members report to reach their goal. */
    default boolean plants(int label, int target) {
        return label == target;
    }

    /** A strategy that needs no knowledge of the base law. */
    interface ForDocuments {
        /** Whether a member whose document has that label shows the signal. */
        boolean shows(int label, int target);

        /** The label that such a member reports. */
        int reports(int label, int target);
    }

    /** Plants a signal: signal and target label for every member. */
    record FeatureLabel() implements Strategy, ForDocuments {
        @Override
        public boolean certified() {
            return true;
        }

        @Override
        public boolean shows(int label, int target) {
            return true;
        }

        @Override
        public int reports(int label, int target) {
            return target;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.featureLabel(signal, target);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.featureLabel(base, signal, target);
        }
    }

    /** Plants a signal with true labels: members who have the target label show the signal. */
    record FeatureOnly() implements Strategy, ForDocuments {
        @Override
        public boolean shows(int label, int target) {
            return label == target;
        }

        @Override
        public int reports(int label, int target) {
            return label;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.featureOnly(signal, target);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.featureOnly(base, signal, target);
        }
    }

    /** The same, and members with another label avoid the signal (Gauthier et al. 2025, definition 3.4). */
    record FeatureOnlySharpened() implements Strategy {
        @Override
        public boolean certified() {
            return true;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.featureOnlySharpened(signal, target);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.featureOnlySharpened(base, signal, target);
        }
    }

    /** Erases a signal: members report the label that their record would have with the signal. */
    record Erasure() implements Strategy {
        @Override
        public Goal goal() {
            return Goal.ERASE;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.erasure(known, signal);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.erasure(base, signal);
        }

        @Override
        public boolean plants(int label, int target) {
            return false;
        }
    }

    /** Unplants the target with the label that is strongest among the others, by what some members see. */
    record AdaptiveUnplanting(
            @Parameter(
                            description = "Members who only estimate which label that is, and report nothing.",
                            value = "0",
                            range = "[0, 100000000]",
                            source = "Gauthier, Bach, Jordan 2025; 0 for a collective that knows the base law")
                    int estimators)
            implements Strategy {
        @Override
        public boolean certified() {
            return true;
        }

        @Override
        public Goal goal() {
            return Goal.UNPLANT;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.adaptiveUnplanting(known, signal, target);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.adaptiveUnplanting(base, signal, target);
        }

        @Override
        public boolean plants(int label, int target) {
            return label != target;
        }
    }

    /** Unplants the target with one label for all. */
    record NaiveUnplanting(
            @Parameter(description = "The label, not the target.", value = "0", range = "[0, 1000000]") int label)
            implements Strategy, ForDocuments {
        @Override
        public boolean shows(int shown, int target) {
            return true;
        }

        @Override
        public int reports(int shown, int target) {
            return label;
        }

        @Override
        public Goal goal() {
            return Goal.UNPLANT;
        }

        @Override
        public DataStrategy on(FiniteLaw known, Signal signal, int target) {
            return DataStrategies.featureLabel(signal, label);
        }

        @Override
        public Staircase staircase(FiniteLaw base, Signal signal, int target) {
            return Staircase.naiveUnplanting(base, signal, target, label);
        }

        @Override
        public boolean plants(int planted, int target) {
            return planted == label;
        }
    }
}
