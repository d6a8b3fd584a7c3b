package civitas.scenarios.segregation;

/**
 * A rule of moving, spelled out.
 *
 * @param radius of windows: neighbours are at most so many rows and columns away
 * @param edges what lies beyond the edge
 * @param contentment who is happy
 * @param search where who is unhappy goes
 * @param judged when
 */
record Rule(int radius, Edges edges, Contentment contentment, Search search, Judged judged) {}
