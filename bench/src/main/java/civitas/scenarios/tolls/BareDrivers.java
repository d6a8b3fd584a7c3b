package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.CounterRandom;
import civitas.analysis.traffic.RoadNetwork;
import java.util.Arrays;

/**
 * The yardstick of {@link DriverBenchmark}: what a day must at least compute, as loops over arrays and nothing else. No
 * schedule, no search for routes, no tolls, no information lever, no totals, no hash. Groups, routes, draws and the
 * arithmetic of choice are those of the model.
 */
final class BareDrivers {
    private final RoadNetwork roads;
    private final int capacity;
    private final int[] sizes;
    private final int[][] links;
    private final int[] firstDriver;
    private final double[] weights;
    private final byte[] choice;
    private final int[] counts;
    private final double[] costs;
    private final double[] shares;
    private final double[] flows;
    private final double[] times;

    /** @param routes what groups know from the first day to the last */
    BareDrivers(Traffic traffic, Routes routes, int drivers) {
        roads = traffic.roads();
        ChoiceSets sets = routes.sets();
        capacity = sets.capacity();
        sizes = new int[sets.groups()];
        Arrays.setAll(sizes, sets::size);
        links = new int[sets.indices()][];
        Arrays.setAll(links, routes::links);
        int[] perGroup = Fleet.driversPerGroup(traffic, drivers);
        firstDriver = new int[sizes.length + 1];
        weights = new double[sizes.length];
        for (int group = 0; group < sizes.length; group++) {
            firstDriver[group + 1] = firstDriver[group] + perGroup[group];
            int pair = group % traffic.pairs();
            weights[group] =
                    traffic.classes().get(group / traffic.pairs()).demand().trips(pair) / perGroup[group];
        }
        choice = new byte[firstDriver[sizes.length]];
        counts = new int[sets.indices()];
        costs = new double[sets.indices()];
        shares = new double[sets.indices()];
        flows = new double[roads.links()];
        times = new double[roads.links()];
    }

    int size() {
        return choice.length;
    }

    /** Plays days of best response with inertia; returns the total travel time of the last. */
    double bestResponse(int days, CounterRandom random, double decay) {
        start();
        for (int day = 0; day < days; day++) {
            long key = random.key(day);
            double probability = StrictMath.pow(day + 1.0, -decay);
            for (int group = 0; group < sizes.length; group++) {
                respond(group, key, probability);
            }
            drive(1);
        }
        return totalTime();
    }

    private void respond(int group, long key, double probability) {
        int first = group * capacity;
        int best = 0;
        for (int route = 1; route < sizes[group]; route++) {
            best = costs[first + route] < costs[first + best] ? route : best;
        }
        int end = firstDriver[group + 1];
        double acceptable = costs[first + best] + 1e-12;
        for (int driver = firstDriver[group]; driver < end; driver++) {
            if (costs[first + choice[driver]] > acceptable && CounterRandom.uniform(key, driver, 0) < probability) {
                choice[driver] = (byte) best;
            }
        }
    }

    /** Plays days of logit choice by smoothed costs; returns the total travel time of the last. */
    double logit(int days, CounterRandom random, double smoothing, double theta) {
        start();
        for (int day = 0; day < days; day++) {
            long key = random.key(day);
            for (int group = 0; group < sizes.length; group++) {
                draw(group, key, theta);
            }
            drive(smoothing);
        }
        return totalTime();
    }

    private void draw(int group, long key, double theta) {
        int first = group * capacity;
        int last = first + sizes[group] - 1;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int index = first; index <= last; index++) {
            cheapest = Math.min(cheapest, costs[index]);
        }
        double sum = 0;
        for (int index = first; index <= last; index++) {
            sum += StrictMath.exp(-theta * (costs[index] - cheapest));
            shares[index] = sum;
        }
        int end = firstDriver[group + 1];
        for (int driver = firstDriver[group]; driver < end; driver++) {
            double u = CounterRandom.uniform(key, driver, 0) * sum;
            int route = 0;
            for (int index = first; index < last; index++) {
                route += u >= shares[index] ? 1 : 0;
            }
            choice[driver] = (byte) route;
        }
    }

    private void start() {
        Arrays.fill(choice, (byte) 0);
        for (int link = 0; link < times.length; link++) {
            times[link] = roads.time(link, 0);
        }
        learn(1);
    }

    /** Counts, flows, times, costs. */
    private void drive(double smoothing) {
        Arrays.fill(counts, 0);
        Arrays.fill(flows, 0);
        for (int group = 0; group < sizes.length; group++) {
            int first = group * capacity;
            int end = firstDriver[group + 1];
            for (int driver = firstDriver[group]; driver < end; driver++) {
                counts[first + choice[driver]]++;
            }
            for (int index = first; index < first + sizes[group]; index++) {
                for (int link : links[index]) {
                    flows[link] += counts[index] * weights[group];
                }
            }
        }
        for (int link = 0; link < times.length; link++) {
            times[link] = roads.time(link, flows[link]);
        }
        learn(smoothing);
    }

    private void learn(double smoothing) {
        for (int group = 0; group < sizes.length; group++) {
            int first = group * capacity;
            for (int index = first; index < first + sizes[group]; index++) {
                double cost = 0;
                for (int link : links[index]) {
                    cost += times[link];
                }
                costs[index] += smoothing * (cost - costs[index]);
            }
        }
    }

    private double totalTime() {
        double sum = 0;
        for (int link = 0; link < times.length; link++) {
            sum += flows[link] * times[link];
        }
        return sum;
    }
}
