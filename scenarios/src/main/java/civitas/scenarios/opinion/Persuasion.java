package civitas.scenarios.opinion;

import civitas.scenario.Parameter;

/** Who is let influence opinions from outside or from within. */
public sealed interface Persuasion {
    /** Nobody. */
    record None() implements Persuasion {}

    /** One elite buys contacts. */
    record Campaign(@Parameter(description = "What it buys.") Contacts first) implements Persuasion {}

    /** Two elites buy contacts; in each round the first goes first. */
    record RivalCampaigns(
            @Parameter(description = "What the first buys.") Contacts first,
            @Parameter(description = "What the second buys.") RivalContacts second)
            implements Persuasion {}

    /** Agents with the lowest numbers hold an opinion and never change it, first those of one elite, then those of another. */
    record Zealots(
            @Parameter(description = "Agents of the first elite.", value = "1", range = "[0, 1e7]") int first,
            @Parameter(description = "Their opinion.", value = "1", range = "[-1e6, 1e6]") double opinion,
            @Parameter(description = "Agents of the second elite.", value = "0", range = "[0, 1e7]") int second,
            @Parameter(description = "Their opinion.", value = "0", range = "[-1e6, 1e6]") double secondOpinion)
            implements Persuasion {
        /** Whether there are zealots of different opinions. */
        boolean disagree() {
            return first > 0 && second > 0 && opinion != secondOpinion;
        }
    }

    /** A budget of contacts with people, each of whom moves a share of the way towards the elite's opinion. */
    sealed interface Buyer {
        /** Opinion the elite pushes. */
        double opinion();

        /** Contacts per round while the budget lasts. */
        int contacts();

        /** Contacts paid for. */
        long budget();

        /** Share of the way, or probability of adopting it. */
        double strength();

        /** Who is contacted. */
        Targets targets();
    }

    /** The first elite's contacts. */
    record Contacts(
            @Parameter(description = "Opinion the elite pushes.", value = "1", range = "[-1e6, 1e6]") double opinion,
            @Parameter(
                            description = "Contacts per round while the budget lasts.",
                            value = "10",
                            unit = "contacts",
                            range = "[1, 1e7]")
                    int contacts,
            @Parameter(description = "Contacts paid for.", value = "1000", unit = "contacts", range = "[0, 1e15]")
                    long budget,
            @Parameter(
                            description =
                                    "Share of the way a contact moves somebody; in the voter model the probability of adopting the opinion.",
                            value = "0.1",
                            range = "[0, 1]")
                    double strength,
            @Parameter(description = "Who is contacted.", value = "anybody") Targets targets)
            implements Buyer {}

    /** The second elite's contacts. */
    record RivalContacts(
            @Parameter(description = "Opinion the elite pushes.", value = "0", range = "[-1e6, 1e6]") double opinion,
            @Parameter(
                            description = "Contacts per round while the budget lasts.",
                            value = "10",
                            unit = "contacts",
                            range = "[1, 1e7]")
                    int contacts,
            @Parameter(description = "Contacts paid for.", value = "1000", unit = "contacts", range = "[0, 1e15]")
                    long budget,
            @Parameter(
                            description =
                                    "Share of the way a contact moves somebody; in the voter model the probability of adopting the opinion.",
                            value = "0.1",
                            range = "[0, 1]")
                    double strength,
            @Parameter(description = "Who is contacted.", value = "anybody") Targets targets)
            implements Buyer {}

    /** Who is contacted. */
    enum Targets {
        /** Anybody, drawn evenly. */
        ANYBODY,
        /**
         * Those whom most listen to, one after the other, in each round from the top again; of equals those with lower numbers
         * first.
         */
        CONNECTED
    }
}
