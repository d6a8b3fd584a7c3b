package civitas.scenarios.herding;

import civitas.information.Reader;

/** Where one agent after the other sits to look and think: its reader, and room for notes. One per thread. */
final class Seat {
    /** Agents in a sample at most. */
    private static final int SAMPLE = 64;

    private final Reader reader = new Reader();
    private final int[] picked = new int[SAMPLE];

    Reader reader() {
        return reader;
    }

    /** Room for the agents of a sample. */
    int[] picked() {
        return picked;
    }
}
