package civitas.information;

/**
 * What one agent may read of a channel, as of the moment it was shown: all that agents' code ever gets to know of the
 * quantity. A platform keeps one reader per thread and lends it to one agent after the other
 * ({@link Channel#showTo}); reading allocates nothing. Not thread-safe.
 */
public final class Reader {
    private Channel channel;
    private long agent;
    private long earliest = 1;
    private long latest;

    /** A reader that is shown nothing yet. */
    public Reader() {}

    void show(Channel shownChannel, long shownTo, long from, long to) {
        channel = shownChannel;
        agent = shownTo;
        earliest = from;
        latest = to;
    }

    /** Whether the agent is shown anything. */
    public boolean shows() {
        return latest >= earliest;
    }

    /** First publication that the agent can read, from 1. */
    public long earliest() {
        return earliest;
    }

    /** Last publication that the agent can read; below {@link #earliest} if there is none. */
    public long latest() {
        return latest;
    }

    /**
     * A value as the agent sees it, errors included.
     *
     * @param publication number of the publication, from 1
     * @param item which of its values, from 0
     * @throws NotShownException if the agent is not shown that publication
     */
    public double read(long publication, int item) {
        if (publication < earliest || publication > latest) {
            throw new NotShownException("agent " + agent + " reads publication " + publication
                    + (channel == null ? "" : " of " + channel.name()) + ", but is shown "
                    + (shows() ? earliest + ".." + latest : "nothing"));
        }
        return channel.value(publication, item, agent);
    }
}
