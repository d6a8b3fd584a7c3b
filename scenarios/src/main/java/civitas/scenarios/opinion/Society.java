package civitas.scenarios.opinion;

import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Influence;
import civitas.information.Channel;
import civitas.information.Noise;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Builds what a run is made of: graph, first opinions, the rule, elites. */
final class Society implements IntToDoubleFunction {
    private final OpinionParameters p;
    private final Graph graph;
    private final double[] start;
    private final Optional<Influence> influence;
    private final double[] susceptibility;
    private final Attention attention;
    private final Dynamics dynamics;

    Society(OpinionParameters p, Streams streams) {
        this(p, streams, Meetings.BLOCK);
    }

    /** The same with so many meetings drawn ahead, on which no result depends. */
    Society(OpinionParameters p, Streams streams, int block) {
        this.p = p;
        graph = p.graph().build(p.agents(), streams.open("graph"));
        start = start(p, p.initial().draw(p.agents(), streams.open("initial")));
        boolean averages = p.update() instanceof UpdatePart.Degroot || p.update() instanceof UpdatePart.FriedkinJohnsen;
        influence = averages ? Optional.of(new Influence(graph, p.trust())) : Optional.empty();
        susceptibility = averages ? susceptibility() : new double[0];
        attention = new Attention(graph, p.platform(), this, streams.open("shown"), channel(streams));
        dynamics = dynamics(streams, block);
    }

    /** Opinions are told with errors of each reader's own. */
    private Channel channel(Streams streams) {
        boolean votes = p.update() instanceof UpdatePart.Voter;
        long seed = streams.open("opinions").nextLong();
        return new Channel(OpinionParameters.OPINIONS, p.agents(), 1, votes ? Noise.FLIPPED : Noise.ADDED, true, seed);
    }

    /** First opinions, zealots' included. */
    static double[] start(OpinionParameters p, double[] drawn) {
        if (p.platform().persuasion() instanceof Persuasion.Zealots zealots) {
            Arrays.fill(drawn, 0, zealots.first(), zealots.opinion());
            Arrays.fill(drawn, zealots.first(), zealots.first() + zealots.second(), zealots.secondOpinion());
        }
        return drawn;
    }

    private double[] susceptibility() {
        return susceptibility(p, influence.orElseThrow());
    }

    static double[] susceptibility(OpinionParameters p, Influence influence) {
        double[] susceptibility = new double[p.agents()];
        Arrays.fill(susceptibility, 1);
        if (p.update() instanceof UpdatePart.FriedkinJohnsen rule) {
            Arrays.setAll(
                    susceptibility,
                    agent -> 1
                            - (rule.fromOwnTrust()
                                    ? influence.self(agent)
                                    : rule.stubbornness().at(agent)));
        }
        Arrays.fill(susceptibility, 0, zealots(p), 0);
        return susceptibility;
    }

    static int zealots(OpinionParameters p) {
        return p.platform().persuasion() instanceof Persuasion.Zealots zealots ? zealots.first() + zealots.second() : 0;
    }

    private Dynamics dynamics(Streams streams, int block) {
        if (influence.isPresent()) {
            return new Averaging(influence.get(), attention, susceptibility, start, p.rest());
        }
        if (p.update() instanceof UpdatePart.HegselmannKrause rule) {
            return new Confidence(graph, attention, rule.bound(), zealots(p), start, p.rest());
        }
        RandomStream random = streams.open("meetings");
        Meetings meetings = new Meetings(p.agents(), attention, random, block);
        if (p.update() instanceof UpdatePart.Deffuant rule) {
            return new Compromise(graph, attention, rule, zealots(p), start, p.rest(), meetings);
        }
        return new Copying(attention, meetings, zealots(p), start, random);
    }

    /** The elites who buy contacts. */
    List<Campaigning> campaigns(Streams streams) {
        Persuasion persuasion = p.platform().persuasion();
        if (persuasion instanceof Persuasion.Campaign one) {
            return List.of(new Campaigning(one.first(), graph, streams.open("campaign-1")));
        }
        if (persuasion instanceof Persuasion.RivalCampaigns two) {
            return List.of(
                    new Campaigning(two.first(), graph, streams.open("campaign-1")),
                    new Campaigning(two.second(), graph, streams.open("campaign-2")));
        }
        return List.of();
    }

    /** Who is shown nothing averages like a zealot. */
    Forecast forecast() {
        double[] moved = susceptibility.clone();
        for (int agent = 0; agent < moved.length; agent++) {
            moved[agent] = attention.sees(agent) ? moved[agent] : 0;
        }
        return Forecast.of(p, graph, influence, moved, start);
    }

    /** Present opinion of an agent, by which feeds rank. */
    @Override
    public double applyAsDouble(int agent) {
        return dynamics.opinion(agent);
    }

    Graph graph() {
        return graph;
    }

    double[] start() {
        return start;
    }

    Optional<Influence> influence() {
        return influence;
    }

    Attention attention() {
        return attention;
    }

    Dynamics dynamics() {
        return dynamics;
    }
}
