package civitas.scenarios.auction;

/** Information lever: what bidders are told after an auction. */
public enum Feedback {
    /** Whether they won and what they pay: they learn about the bid they made. */
    OWN_REWARD,
    /**
     * Also the minimum bid that would have won, so that they can work out what every bid would have earned, ties in
     * expectation: they learn about all bids at once.
     */
    MINIMUM_BID_TO_WIN
}
