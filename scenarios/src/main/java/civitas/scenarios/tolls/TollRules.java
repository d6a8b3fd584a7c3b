package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadGraph;
import civitas.kernel.RandomStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts toll policies to work. */
final class TollRules {
    private static final Pattern ENTRY =
            Pattern.compile("(\\d{1,9})-(\\d{1,9})(?:#(\\d{1,9}))?=(\\d{1,12}(?:\\.\\d{1,17})?)");

    private final Yardsticks yardsticks;
    private final TollParameters parameters;
    private final RandomStream random;

    /**
     * @param random for policies that try at random
     */
    TollRules(Yardsticks yardsticks, TollParameters parameters, RandomStream random) {
        this.yardsticks = yardsticks;
        this.parameters = parameters;
        this.random = random;
    }

    TollRule of(TollPolicy policy) {
        int links = yardsticks.traffic().roads().links();
        double valueOfTime = parameters.valueOfTime().mean();
        if (policy instanceof TollPolicy.Fixed fixed) {
            return new FixedTolls(
                    parse(fixed.tolls(), yardsticks.traffic().roads().graph()));
        }
        if (policy instanceof TollPolicy.SystemOptimum optimum) {
            return new FixedTolls(optimumTolls(chargedAt(optimum.chargedAt())));
        }
        if (policy instanceof TollPolicy.MarginalCost) {
            return new AdaptiveTolls(yardsticks.traffic().roads(), valueOfTime, 1, 0);
        }
        if (policy instanceof TollPolicy.Adaptive adaptive) {
            return new AdaptiveTolls(yardsticks.traffic().roads(), valueOfTime, adaptive.scale(), adaptive.decay());
        }
        if (policy instanceof TollPolicy.Correcting correcting) {
            return new CorrectingTolls(
                    yardsticks.traffic().roads(),
                    yardsticks.optimum().linkFlows(),
                    optimumTolls(chargedAt(correcting.chargedAt())),
                    correcting.gain() * chargedAt(correcting.chargedAt()),
                    correcting.settleDays());
        }
        if (policy instanceof TollPolicy.FollowerAgnostic search) {
            return new FollowerAgnosticTolls(links, search, random);
        }
        return new FixedTolls(new double[links]);
    }

    private double chargedAt(double wanted) {
        return wanted > 0 ? wanted : parameters.valueOfTime().mean();
    }

    private double[] optimumTolls(double valueOfTime) {
        return Arrays.stream(yardsticks.optimumTolls())
                .map(toll -> toll * valueOfTime)
                .toArray();
    }

    /**
     * Tolls written as {@code FROM-TO=TOLL}, separated by commas, nodes numbered from 1. Of several links between the
     * same nodes, {@code FROM-TO#2=TOLL} charges the second in the order of the file, and {@code FROM-TO=TOLL} all.
     *
     * @throws IllegalArgumentException if an entry cannot be read or names no link
     */
    static double[] parse(String text, RoadGraph graph) {
        double[] tolls = new double[graph.links()];
        for (String entry : text.split(",", -1)) {
            if (!entry.isBlank()) {
                charge(entry.strip(), graph, tolls);
            }
        }
        return tolls;
    }

    private static void charge(String entry, RoadGraph graph, double[] tolls) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "toll '" + entry + "' cannot be read, expected FROM-TO=TOLL such as 3-4=13");
        }
        int from = Integer.parseInt(parts.group(1)) - 1;
        int to = Integer.parseInt(parts.group(2)) - 1;
        boolean all = parts.group(3) == null;
        int wanted = all ? 0 : Integer.parseInt(parts.group(3));
        int parallel = 0;
        boolean found = false;
        for (int link = 0; link < tolls.length; link++) {
            if (graph.from(link) == from && graph.to(link) == to) {
                parallel++;
                if (all || wanted == parallel) {
                    tolls[link] = Double.parseDouble(parts.group(4));
                    found = true;
                }
            }
        }
        if (!found) {
            throw new IllegalArgumentException("toll '" + entry + "' names a link that does not exist");
        }
    }
}
