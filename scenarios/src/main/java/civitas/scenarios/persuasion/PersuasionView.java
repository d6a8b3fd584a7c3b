package civitas.scenarios.persuasion;

import civitas.kernel.World;

/**
 * What an observer may read off a running game of information, between two rounds. Reading draws no random number and changes
 * nothing.
 */
public final class PersuasionView {
    private final GameWorld world;

    private PersuasionView(GameWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code persuasion} scenario
     */
    public static PersuasionView of(World<?> world) {
        if (world instanceof GameWorld game) {
            return new PersuasionView(game);
        }
        throw new IllegalArgumentException(
                "world is a " + world.getClass().getName() + ", expected one of 'persuasion'");
    }

    /** What the game looks like now. */
    public Sketch sketch() {
        return world.sketch();
    }
}
