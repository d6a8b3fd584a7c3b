package civitas.scenarios.persuasion;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;
import civitas.scenario.Parts;

/** A game of information. */
public sealed interface GamePart {
    /**
     * One or several senders, each committed to a scheme of signals, and receivers who see them and act.
     *
     * @param states number of states
     * @param prior probabilities of states
     * @param receiver how receivers decide
     * @param senders number of senders
     * @param interests factors on the sender's payoff, by sender
     * @param schemes how senders choose signals
     * @param receivers per round, each with a state of its own
     */
    record Persuasion(
            @Parameter(description = "Number of states.", value = "2", range = "[2, 8]", source = KAMENICA) int states,
            @Parameter(
                            description = "Probabilities of states; they sum to 1.",
                            value = "[0.7, 0.3]",
                            range = "[0, 1]",
                            lengthOf = "states",
                            source = KAMENICA)
                    Numbers prior,
            @Parameter(description = "How receivers decide.", value = "threshold", source = KAMENICA)
                    ReceiverPart receiver,
            @Parameter(
                            description = "Number of senders, whose signals are independent given the state.",
                            value = "1",
                            range = "[1, 4]",
                            source = KAMENICA)
                    int senders,
            @Parameter(
                            description =
                                    "Factor of each sender on the payoff: 1 wants the action, -1 wants it not to be taken.",
                            value = "1",
                            range = "[-1e6, 1e6]",
                            lengthOf = "senders")
                    Numbers interests,
            @Parameter(
                            description = "How senders choose signals.",
                            value = "optimal",
                            lengthOf = "senders",
                            source = KAMENICA,
                            switchable = true)
                    Parts<SchemePart> schemes,
            @Parameter(
                            description = "Receivers per round, each with a state of its own.",
                            value = "10000",
                            range = "[1, 1e7]")
                    int receivers)
            implements GamePart {}

    /**
     * A seller who posts experiments and prices, and buyers who differ in what they believe; they want to name the state.
     *
     * @param types what buyers believe
     * @param menu what is posted
     * @param cells atoms of the linear programme
     * @param buyers per round, each with a state of its own
     */
    record Selling(
            @Parameter(description = "What buyers believe.", value = "finite", source = BERGEMANN) TypesPart types,
            @Parameter(description = "What is posted.", value = "optimal", source = BERGEMANN, switchable = true)
                    MenuPart menu,
            @Parameter(
                            description = "Atoms that a continuous distribution is put on to find the optimal menu.",
                            value = "100",
                            range = "[2, 400]")
                    int cells,
            @Parameter(
                            description = "Buyers per round, each with a belief and a state of its own.",
                            value = "10000",
                            range = "[1, 1e7]")
                    int buyers)
            implements GamePart {}

    /**
     * Two roads, one of uncertain cost, and drivers who learn what messages about it are worth. Costs are counted from that of
     * the safe road when it is empty.
     *
     * @param states number of states
     * @param differences cost of the risky road when it is empty, by state
     * @param probabilities of states
     * @param riskySlope what all drivers together add to the cost of the risky road
     * @param safeSlope what they add to that of the safe one
     * @param announcement what drivers are told
     * @param learning how they learn
     * @param drivers number of drivers, together of mass 1
     */
    record Routing(
            @Parameter(description = "Number of states.", value = "2", range = "[1, 16]") int states,
            @Parameter(
                            description = "z: cost of the empty risky road, less that of the empty safe one, by state.",
                            value = "[-1, 1]",
                            unit = "cost",
                            range = "[-1e3, 1e3]",
                            lengthOf = "states")
                    Numbers differences,
            @Parameter(
                            description = "Probabilities of states; they sum to 1.",
                            value = "0.5",
                            range = "[0, 1]",
                            lengthOf = "states")
                    Numbers probabilities,
            @Parameter(
                            description = "What all drivers together add to the cost of the risky road.",
                            value = "1",
                            unit = "cost",
                            range = "(0, 1e3]")
                    double riskySlope,
            @Parameter(
                            description = "What all drivers together add to the cost of the safe road.",
                            value = "1",
                            unit = "cost",
                            range = "(0, 1e3]")
                    double safeSlope,
            @Parameter(description = "What drivers are told.", value = "full", source = DAS, switchable = true)
                    AnnouncementPart announcement,
            @Parameter(description = "How drivers learn.", value = "replicator", switchable = true)
                    LearningPart learning,
            @Parameter(description = "Number of drivers, together of mass 1.", value = "1000", range = "[2, 1e7]")
                    int drivers)
            implements GamePart {}

    /** Source of information on roads. */
    String DAS = "Das, Kamenica, Mirka 2017";

    /** Source of the market for information. */
    String BERGEMANN = "Bergemann, Bonatti, Smolin 2018";

    /** Source of persuasion. */
    String KAMENICA = "Kamenica, Gentzkow 2011";
}
