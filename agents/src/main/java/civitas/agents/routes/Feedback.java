package civitas.agents.routes;

/** What drivers get to know about the day's costs. */
public enum Feedback {
    /** Costs of all routes of the own group, taken or not: a complete report of the day. */
    ALL_ROUTES,
    /** The cost of the route taken, nothing else. */
    OWN_ROUTE
}
