package civitas.scenarios.segregation;

import civitas.scenario.Parameter;
import java.util.Optional;

/** How residents behave: by the rule of a public model, by one of your own, or as they learn. */
public sealed interface Residents {
    /** The rule they follow, spelled out; none if they learn. */
    Optional<Rule> rule();

    /**
     * NetLogo's "Segregation": a torus; happy if at least {@code want} percent of neighbours, if any, are of one's colour;
     * who is unhappy at the start of a tick walks until it hits a cell without others. Source: Wilensky, NetLogo
     * Segregation model, 1997.
     */
    record Netlogo(
            @Parameter(
                            description = "Similar neighbours wanted, %-similar-wanted.",
                            value = "30",
                            unit = "%",
                            range = "[0, 100]",
                            source = "NetLogo Segregation",
                            switchable = true)
                    double want)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.of(new Rule(
                    1, Edges.TORUS, new Contentment.Share(want / 100, true), new Search.Walk(10), Judged.AT_START));
        }
    }

    /**
     * Mesa's Schelling example, version 3.3: bounded; happy if at least a share {@code want} of neighbours are of one's kind,
     * unhappy without neighbours; who was unhappy at the last assessment goes to any vacancy.
     */
    record Mesa(
            @Parameter(
                            description = "Similar neighbours wanted, homophily.",
                            value = "0.4",
                            range = "[0, 1]",
                            source = "Mesa Schelling example",
                            switchable = true)
                    double want,
            @Parameter(description = "Radius of the neighbourhood.", value = "1", unit = "cells", range = "[1, 10]")
                    int radius)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.of(new Rule(
                    radius,
                    Edges.BOUNDED,
                    new Contentment.Share(want, false),
                    new Search.AnyVacancy(),
                    Judged.AT_START));
        }
    }

    /**
     * MASON's Schelling example: bounded; happy if neighbours of one's colour, each weighted by 1/distance, sum to a threshold;
     * each is judged when its turn comes, and goes to any vacancy.
     */
    record Mason(
            @Parameter(
                            description = "Sum of 1/distance over similar neighbours that is wanted.",
                            value = "3",
                            range = "[0, 1000]",
                            source = "MASON Schelling example",
                            switchable = true)
                    double threshold,
            @Parameter(description = "Radius of the neighbourhood.", value = "1", unit = "cells", range = "[1, 10]")
                    int radius)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.of(new Rule(
                    radius,
                    Edges.BOUNDED,
                    new Contentment.Closeness(threshold),
                    new Search.AnyVacancy(),
                    Judged.IN_TURN));
        }
    }

    /**
     * The rule by which frameworks are compared: bounded; happy with so many similar neighbours; each is judged when its
     * turn comes, and goes to any vacancy. Source: ABM frameworks comparison of the authors of Agents.jl.
     */
    record Count(
            @Parameter(
                            description = "Similar neighbours wanted.",
                            value = "3",
                            range = "[0, 440]",
                            source = "ABM frameworks comparison, small",
                            switchable = true)
                    int minimum,
            @Parameter(
                            description = "Radius of the neighbourhood.",
                            value = "1",
                            unit = "cells",
                            range = "[1, 10]",
                            source = "ABM frameworks comparison, small")
                    int radius)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.of(new Rule(
                    radius, Edges.BOUNDED, new Contentment.AtLeast(minimum), new Search.AnyVacancy(), Judged.IN_TURN));
        }
    }

    /** A rule put together of parts. */
    record Custom(
            @Parameter(description = "Radius of the neighbourhood.", value = "1", unit = "cells", range = "[1, 10]")
                    int radius,
            @Parameter(description = "What lies beyond the edge.", value = "torus") Edges edges,
            @Parameter(description = "Who is happy.", value = "share") Contentment contentment,
            @Parameter(description = "How movers find a place.", value = "any_vacancy") Search search,
            @Parameter(description = "When it is decided who moves.", value = "at_start") Judged judged)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.of(new Rule(radius, edges, contentment, search, judged));
        }
    }

    /**
     * Residents who learn where to go from rewards, live and die, and may take the place of residents of the other kind, who
     * die by it: always on a torus. Source: Sert, Bar-Yam, Morales, Scientific Reports 10, 2020, with a table in the place
     * of their network.
     */
    record Learners(
            @Parameter(description = "Rewards.") Rewards rewards,
            @Parameter(
                            description = "Radius of what they see.",
                            value = "5",
                            unit = "cells",
                            range = "[2, 20]",
                            source = Rewards.SOURCE)
                    int sight,
            @Parameter(
                            description = "Iterations a resident lives.",
                            value = "100",
                            unit = "ticks",
                            range = "[1, 1e6]",
                            source = Rewards.SOURCE)
                    double life,
            @Parameter(
                            description = "Iterations that taking somebody's place adds to a life.",
                            value = "1.98",
                            unit = "ticks",
                            range = "[0, 1e6]",
                            source = Rewards.CODE)
                    double lifeGained,
            @Parameter(
                            description = "Probability per iteration that a dead resident comes back, at any vacancy.",
                            value = "0.2",
                            range = "(0, 1]",
                            source = Rewards.SOURCE)
                    double returning,
            @Parameter(description = "Learning rate of the table.", value = "0.05", range = "(0, 1]")
                    double learningRate,
            @Parameter(description = "Discount factor.", value = "0.98", range = "[0, 1)", source = Rewards.CODE)
                    double discountFactor,
            @Parameter(
                            description = "Decay of exploration per choice of the kind's residents.",
                            value = "1e-5",
                            unit = "1/choice",
                            range = "[0, 1]",
                            source = Rewards.CODE)
                    double explorationDecay,
            @Parameter(
                            description = "Last ticks over which outcomes are averaged; all, if there are fewer.",
                            value = "1000",
                            unit = "ticks",
                            range = "[1, 1e8]")
                    int measuredTicks)
            implements Residents {
        @Override
        public Optional<Rule> rule() {
            return Optional.empty();
        }
    }
}
