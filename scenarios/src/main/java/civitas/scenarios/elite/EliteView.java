package civitas.scenarios.elite;

import civitas.analysis.opinion.PersuadingElite;
import civitas.kernel.World;

/**
 * What an observer may read off a running world of an elite, between two rounds. Reading draws no random number and changes
 * nothing.
 */
public final class EliteView {
    private final EliteWorld world;

    private EliteView(EliteWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code persuading-elite} scenario
     */
    public static EliteView of(World<?> world) {
        if (world instanceof EliteWorld elite) {
            return new EliteView(elite);
        }
        throw new IllegalArgumentException(
                "world is a " + world.getClass().getName() + ", expected one of 'persuading-elite'");
    }

    /** What the elite does at every support; made anew when a lever changes. */
    public PersuadingElite.Plan plan() {
        return world.plan();
    }

    /** Present support p of policy 1. */
    public double support() {
        return world.support();
    }

    /** Periods played. */
    public long periods() {
        return world.periods();
    }
}
