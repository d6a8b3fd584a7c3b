package civitas.scenarios.tolls;

import civitas.kernel.RandomStream;
import java.util.Arrays;

/** Puts toll policies to work. */
final class TollRules {
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
                    TollList.parse(fixed.tolls(), yardsticks.traffic().roads().graph()));
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
}
