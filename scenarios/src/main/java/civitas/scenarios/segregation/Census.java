package civitas.scenarios.segregation;

import civitas.information.Channel;
import civitas.information.Noise;
import civitas.information.Reader;

/**
 * What learners are shown of who lives where, cell by cell, through the channel {@value SegregationParameters#VIEW}. Closed cells
 * are no secret. Where the channel is open the city itself is looked at, and nothing is published.
 */
final class Census {
    /** Codes whose opposite, 1 - code, is the other kind, or still nobody. */
    private static final double FIRST = 0;

    private static final double NOBODY = 0.5;
    private static final double SECOND = 1;

    private final City city;
    private final Channel channel;
    private final Reader reader = new Reader();
    private final double[] codes;
    private boolean open = true;

    Census(City city, long seed) {
        this.city = city;
        codes = new double[city.width() * city.height()];
        channel = new Channel(SegregationParameters.VIEW, codes.length, 1, Noise.FLIPPED, true, seed);
    }

    Channel channel() {
        return channel;
    }

    /** Publishes who lives where now. */
    void publish() {
        open = channel.isClear();
        if (!open) {
            for (int place = 0; place < codes.length; place++) {
                codes[place] = code(place);
            }
            channel.publish(codes);
        }
    }

    /** A place has changed. */
    void update(int place) {
        if (!open) {
            channel.update(place, code(place));
        }
    }

    private double code(int place) {
        return switch (city.cell(place)) {
            case City.FIRST -> FIRST;
            case City.SECOND -> SECOND;
            default -> NOBODY;
        };
    }

    /** Lets a resident look; whether it is shown anything. */
    boolean looks(int resident) {
        return open || channel.showTo(reader, resident).shows();
    }

    /** What the resident who looks sees in a place. */
    byte cell(int place) {
        byte cell = city.cell(place);
        return open || cell == City.CLOSED ? cell : told(place);
    }

    private byte told(int place) {
        double code = reader.read(reader.latest(), place);
        if (code < (FIRST + NOBODY) / 2) {
            return City.FIRST;
        }
        return code > (NOBODY + SECOND) / 2 ? City.SECOND : City.VACANT;
    }
}
