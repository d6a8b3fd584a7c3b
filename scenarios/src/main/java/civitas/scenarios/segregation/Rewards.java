package civitas.scenarios.segregation;

import civitas.scenario.Parameter;

/** What learners are rewarded for, per tick: the sum of all parts. */
public record Rewards(
        @Parameter(
                        description = "Weight alpha of different neighbours against similar ones.",
                        value = "1",
                        range = "[0, 1]",
                        source = SOURCE,
                        switchable = true)
                double alpha,
        @Parameter(
                        description =
                                "Segregation reward: similar less alpha times different residents in view, or the changes of the view.",
                        value = "change",
                        source = CODE)
                Form segregation,
        @Parameter(
                        description = "Interaction reward, for taking the place of somebody of the other kind.",
                        value = "0",
                        range = "[0, 1e6]",
                        source = SOURCE,
                        switchable = true)
                double interaction,
        @Parameter(
                        description = "Vitality reward, for every tick alive.",
                        value = "0.1",
                        range = "[-1e6, 1e6]",
                        source = SOURCE)
                double vitality,
        @Parameter(description = "Death reward.", value = "-1", range = "[-1e6, 1e6]", source = SOURCE) double death,
        @Parameter(
                        description = "Occlusion reward, for trying to enter a cell of one's own kind.",
                        value = "-1",
                        range = "[-1e6, 1e6]",
                        source = SOURCE)
                double occlusion,
        @Parameter(
                        description = "Stagnation reward, for staying.",
                        value = "-1",
                        range = "[-1e6, 1e6]",
                        source = SOURCE)
                double stagnation) {
    static final String SOURCE = "Sert, Bar-Yam, Morales 2020";
    static final String CODE = "code of Sert, Bar-Yam, Morales 2020";

    /** What of the view is rewarded. */
    public enum Form {
        /** Who is in view, as the article describes it. */
        LEVEL,
        /** Who came into view or left it, cell by cell, as the authors' code has it. */
        CHANGE
    }
}
