package civitas.scenarios.collective;

import civitas.analysis.collective.ParticipationRule;
import civitas.information.Gate;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Contributors who join and leave one by one. Each expects a success, learns from what it is shown, b &lt;- b + rate (seen -
 * b), and belongs to the collective iff joining pays at what it expects. Not thread-safe.
 * <p>Random streams: {@code costs}, {@code revisions} (who reconsiders) and {@code probes} (what is seen).
 */
final class Participants {
    private final RandomStream revisions;
    private final RandomStream probes;
    private final Participation.OneByOne rule;
    private final boolean[] member;
    private final double[] expected;
    private final double[] cost;
    /** Open for contributors who are shown anything while they reconsider. */
    private final Gate success = new Gate("platform.disclosure");

    private int members;

    /**
     * @param contributors how many there are; the first {@code members} begin as members
     * @param members how many begin as members
     */
    Participants(int contributors, int members, Participation.OneByOne rule, Streams streams) {
        this.rule = rule;
        this.members = members;
        revisions = streams.open("revisions");
        probes = streams.open("probes");
        member = new boolean[contributors];
        expected = new double[contributors];
        cost = new double[contributors];
        RandomStream costs = streams.open("costs");
        for (int i = 0; i < contributors; i++) {
            member[i] = i < members;
            expected[i] = rule.prior();
            double deviation = rule.costSpread() > 0 ? rule.costSpread() * (2 * costs.nextDouble() - 1) : 0;
            cost[i] = Math.max(0, rule.cost() + deviation);
        }
    }

    /** Bytes per contributor. */
    static double bytes() {
        return 1 + 2 * (double) Double.BYTES;
    }

    int members() {
        return members;
    }

    /** What contributors may know of the present model. */
    Gate success() {
        return success;
    }

    /** As many contributors as reconsider in a round do so. */
    void reconsider(double latest, Platform platform) {
        success.put(latest);
        for (int revision = 0; revision < rule.revisions(); revision++) {
            reconsider(revisions.nextInt(member.length), platform);
        }
    }

    private void reconsider(int i, Platform platform) {
        success.open(platform.disclosure().shows(member[i]));
        if (success.isOpen()) {
            double seen = platform.disclosure().seen(success, probes);
            expected[i] += rule.learningRate() * (seen - expected[i]);
        }
        // ParticipationRule.pays without the division, as this is the inner loop.
        boolean joins = expected[i] * (1 - rule.freeRiding()) > cost[i] + platform.payment();
        members += (joins ? 1 : 0) - (member[i] ? 1 : 0);
        member[i] = joins;
    }

    /** The rule of a contributor with some cost. */
    static ParticipationRule rule(double cost, double payment, Participation.OneByOne participation) {
        return new ParticipationRule(cost, payment, participation.freeRiding());
    }

    void save(DataOutput out) throws IOException {
        for (int i = 0; i < member.length; i++) {
            out.writeBoolean(member[i]);
            out.writeDouble(expected[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        members = 0;
        for (int i = 0; i < member.length; i++) {
            member[i] = in.readBoolean();
            expected[i] = in.readDouble();
            members += member[i] ? 1 : 0;
        }
    }
}
