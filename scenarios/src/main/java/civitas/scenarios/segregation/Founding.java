package civitas.scenarios.segregation;

import civitas.kernel.RandomStream;
import java.util.Arrays;

/** Draws who lives where at the start. */
final class Founding {
    private Founding() {}

    /** A city as its parameters have it. */
    static City city(SegregationParameters p, RandomStream random) {
        City city = new City(p.width(), p.height(), p.edges(), p.radius());
        city.settle(p.placement() == SegregationParameters.Placement.EXACT ? exact(p, random) : drawn(p, random));
        return city;
    }

    private static byte[] drawn(SegregationParameters p, RandomStream random) {
        byte[] content = new byte[p.cells()];
        double first = p.density() * (1 - p.secondShare());
        for (int cell = 0; cell < content.length; cell++) {
            double u = random.nextDouble();
            if (u < first) {
                content[cell] = City.FIRST;
            } else if (u < p.density()) {
                content[cell] = City.SECOND;
            } else {
                content[cell] = u < p.density() + p.closed() ? City.CLOSED : City.VACANT;
            }
        }
        return content;
    }

    private static byte[] exact(SegregationParameters p, RandomStream random) {
        byte[] content = new byte[p.cells()];
        int second = p.exactFirst() + p.exactSecond();
        Arrays.fill(content, 0, p.exactFirst(), City.FIRST);
        Arrays.fill(content, p.exactFirst(), second, City.SECOND);
        Arrays.fill(content, second, second + p.exactClosed(), City.CLOSED);
        for (int last = content.length - 1; last > 0; last--) {
            int other = random.below(last + 1);
            byte swapped = content[last];
            content[last] = content[other];
            content[other] = swapped;
        }
        return content;
    }
}
