package civitas.scenarios.opinion;

import civitas.scenario.Parameter;

/** Information lever: whom of their neighbours people are shown, whenever they form an opinion. */
public sealed interface Feed {
    /** Neighbours looked at for one person at one time, drawn evenly and perhaps repeatedly; 0 for all. */
    default int candidates() {
        return 0;
    }

    /** How many of them are shown. */
    default int shown() {
        return 0;
    }

    /** 1 if near opinions are shown, -1 if far ones, 0 if neither is preferred. */
    default int preference() {
        return 0;
    }

    /** All neighbours; in pairs, any of them. */
    record All() implements Feed {}

    /** A few neighbours drawn at random. */
    record RandomSample(@Parameter(description = "Neighbours shown.", value = "5", range = "[1, 1000]") int shown)
            implements Feed {
        @Override
        public int candidates() {
            return shown;
        }
    }

    /** Of a few neighbours drawn at random those with the nearest opinions: an echo chamber. */
    record MostSimilar(
            @Parameter(description = "Neighbours drawn.", value = "10", range = "[1, 1000]") int candidates,
            @Parameter(description = "Of these, shown.", value = "1", range = "[1, 1000]") int shown)
            implements Feed {
        @Override
        public int preference() {
            return 1;
        }
    }

    /** Of a few neighbours drawn at random those with the farthest opinions. */
    record MostDifferent(
            @Parameter(description = "Neighbours drawn.", value = "10", range = "[1, 1000]") int candidates,
            @Parameter(description = "Of these, shown.", value = "1", range = "[1, 1000]") int shown)
            implements Feed {
        @Override
        public int preference() {
            return -1;
        }
    }
}
