package civitas.claims;

import java.util.Locale;

/** Where the published value of a claim comes from, which decides how much an agreement with it is worth. */
public enum Basis {
    /** Printed by the publication or its replication package, with the digits that are compared. */
    PRINTED("printed"),
    /** Read off a figure. */
    FIGURE("read off a figure"),
    /** Known from somebody who quotes the publication. */
    SECOND_HAND("second hand"),
    /** The publication says which way, or that something happens; value and margin are ours. */
    DIRECTION("direction with a margin"),
    /**
     * Not printed, but computed by another program than this one, the authors' own program run again included, or in
     * closed form.
     */
    INDEPENDENT("computed independently");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** For readers, as in {@code read off a figure}. */
    public String words() {
        return words;
    }

    /** As files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
