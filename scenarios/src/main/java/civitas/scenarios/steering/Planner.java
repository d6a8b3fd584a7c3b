package civitas.scenarios.steering;

import civitas.analysis.steering.Knowledge;
import civitas.analysis.steering.Policy;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Who chooses precisions for all episodes. */
interface Planner {
    /** Whether choices of different episodes may be made on different threads. */
    boolean isConcurrent();

    /** The precision of an episode's next agent. */
    double choose(int episode, double belief, boolean good);

    /** Learns what came of its choice. */
    default void learn(int episode, double reward, double belief) {}

    /** What it would do at a belief, were it not to explore, in a state it may know. */
    double greedy(double belief, boolean good);

    /**
     * Who chooses after an intervention.
     *
     * @param random the stream of planners that draw
     */
    Planner under(SteeringParameters changed, RandomStream random);

    /** Writes what changes. */
    default void save(DataOutput out) throws IOException {}

    /** Reads back what {@link #save} wrote. */
    default void restore(DataInput in) throws IOException {}

    /** The planner that parameters ask for. */
    static Planner of(SteeringParameters parameters, RandomStream random) {
        if (parameters.platform().planner() instanceof PlannerPart.Learning learning) {
            return new LearningPlanner(parameters, learning, random);
        }
        boolean knows = parameters.platform().knowsState();
        Policy ifGood = Solutions.policy(parameters, knows ? Knowledge.GOOD : Knowledge.PUBLIC);
        Policy ifBad = knows ? Solutions.policy(parameters, Knowledge.BAD) : ifGood;
        return new KnownPlanner(ifGood, ifBad, parameters.episodes());
    }
}
