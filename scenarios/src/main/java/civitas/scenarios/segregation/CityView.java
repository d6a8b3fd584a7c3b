package civitas.scenarios.segregation;

import civitas.kernel.World;

/** What displays may know of a city. */
public final class CityView {
    /** Numbers of what a cell can be. */
    public static final int VACANT = City.VACANT;

    /** Nobody can live there. */
    public static final int CLOSED = City.CLOSED;

    private final City city;

    private CityView(City city) {
        this.city = city;
    }

    /**
     * The city of a world of this scenario.
     *
     * @throws ClassCastException if it is a world of another scenario
     */
    public static CityView of(World<?> world) {
        return new CityView(((Town) world).city());
    }

    /** Columns. */
    public int width() {
        return city.width();
    }

    /** Rows. */
    public int height() {
        return city.height();
    }

    /** What every cell is now, {@code byte[row * width + column]}: vacant, 1 or 2 for the kind that lives there, or closed; a copy. */
    public byte[] content() {
        return city.content();
    }

    /** Similar neighbours over all neighbours, percent. */
    public double similar() {
        return 100 * Similarity.of(city).pooled();
    }
}
