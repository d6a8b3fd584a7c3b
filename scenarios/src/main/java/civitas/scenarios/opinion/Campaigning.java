package civitas.scenarios.opinion;

import civitas.analysis.opinion.Graph;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/** An elite that contacts people round by round until its budget is spent. */
final class Campaigning {
    private final Persuasion.Buyer buyer;
    private final RandomStream random;
    private final int[] targets;
    private final int agents;
    private long spent;

    Campaigning(Persuasion.Buyer buyer, Graph graph, RandomStream random) {
        this.buyer = buyer;
        this.random = random;
        agents = graph.size();
        targets = buyer.targets() == Persuasion.Targets.ANYBODY ? new int[0] : mostHeard(graph);
    }

    /** Agents by how many listen to them. */
    private static int[] mostHeard(Graph graph) {
        int[] listeners = new int[graph.size()];
        for (int agent = 0; agent < listeners.length; agent++) {
            if (graph.symmetric()) {
                listeners[agent] = graph.degree(agent);
            } else {
                for (int k = 0; k < graph.degree(agent); k++) {
                    listeners[graph.neighbour(agent, k)]++;
                }
            }
        }
        return IntStream.range(0, listeners.length)
                .boxed()
                .sorted((i, j) -> Integer.compare(listeners[j], listeners[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** One round's contacts; who are chosen by listeners are contacted from the top again. */
    void round(Dynamics people) {
        long count = Math.min(buyer.contacts(), buyer.budget() - spent);
        for (int k = 0; k < count; k++) {
            int agent = targets.length == 0 ? random.below(agents) : targets[k % agents];
            people.push(agent, buyer.opinion(), buyer.strength());
        }
        spent += count;
    }

    /** Whether there is budget left that could still move somebody. */
    boolean goesOn() {
        return spent < buyer.budget() && buyer.strength() > 0;
    }

    /** Contacts so far. */
    long spent() {
        return spent;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(spent);
    }

    void restore(DataInput in) throws IOException {
        spent = in.readLong();
    }
}
