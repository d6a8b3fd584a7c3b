package civitas.scenarios.opinion;

import civitas.analysis.opinion.ClosedGroups;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Influence;
import civitas.analysis.opinion.Period;
import civitas.analysis.opinion.Trust;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Contradictions between parameters. */
final class OpinionChecks {
    private static final String AGENTS = "agents = ";

    private final OpinionParameters p;
    private final List<Violation> found = new ArrayList<>();

    private OpinionChecks(OpinionParameters p) {
        this.p = p;
    }

    static List<Violation> of(OpinionParameters p) {
        OpinionChecks checks = new OpinionChecks(p);
        checks.graph();
        checks.opinions();
        checks.persuasion();
        checks.feed();
        return List.copyOf(checks.found);
    }

    private void refuse(String parameter, String message) {
        found.add(new Violation(parameter, message));
    }

    private boolean averages() {
        return p.update() instanceof UpdatePart.Degroot || p.update() instanceof UpdatePart.FriedkinJohnsen;
    }

    private boolean agreementAsked() {
        return p.ending() == OpinionParameters.Ending.CONSENSUS;
    }

    private void graph() {
        boolean written = p.graph() instanceof GraphPart.Listed || p.graph() instanceof GraphPart.File;
        if (p.trust() == Trust.LISTED && averages() && !written) {
            refuse("trust", "is listed, which needs a graph whose links are listed: graph listed or file");
        }
        if (!p.graph().certain()) {
            random();
            return;
        }
        try {
            Graph graph = p.graph().build(p.agents(), new SplittableRandom(0));
            if (averages()) {
                Influence matrix = new Influence(graph, p.trust());
                agreement(matrix);
            } else if (agreementAsked()) {
                connected(graph);
            }
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            boolean ofAgents = message.startsWith(AGENTS);
            refuse(ofAgents ? "agents" : place(), ofAgents ? "is " + message.substring(AGENTS.length()) : message);
        }
    }

    private String place() {
        return p.graph() instanceof GraphPart.File
                ? "graph.file"
                : p.graph() instanceof GraphPart.Listed ? "graph.links" : "graph";
    }

    private void random() {
        boolean connected = !(p.graph() instanceof GraphPart.Random random && !random.connected())
                && !(p.graph() instanceof GraphPart.Islands islands && !islands.connected());
        if (agreementAsked() && !connected) {
            refuse("graph.connected", "is false, but ending = consensus asks for a consensus: set it to true");
        }
        if (connected) {
            p.graph().unconnected(p.agents()).ifPresent(found::add);
        }
        if (p.graph() instanceof GraphPart.ScaleFree part && p.agents() <= part.links()) {
            refuse("agents", "is " + p.agents() + ", must be more than graph.links = " + part.links());
        }
        if (p.graph() instanceof GraphPart.Islands part && p.agents() < part.groups()) {
            refuse("agents", "is " + p.agents() + ", must be at least graph.groups = " + part.groups());
        }
        double links = p.graph().links(p.agents());
        if (links > Integer.MAX_VALUE / 4.0) {
            refuse(
                    "graph",
                    "has about " + Math.round(links / 2)
                            + " links, too many to be stored; must be at most 250 million");
        }
    }

    private void connected(Graph graph) {
        int groups = ClosedGroups.count(graph);
        if (groups != 1) {
            refuse(
                    place(),
                    "has " + groups
                            + " groups of agents who listen to nobody else, so no consensus can be asked for: link them, or set ending to rest");
        }
    }

    private void agreement(Influence matrix) {
        if (!agreementAsked()) {
            return;
        }
        connected(matrix.graph());
        int period = Period.of(matrix);
        if (period != 1) {
            refuse(
                    "trust",
                    "gives nobody trust in itself on a graph whose circles are all multiples of " + period
                            + " long, so opinions go round for ever: no consensus can be asked for");
        }
    }

    private void opinions() {
        if (p.update() instanceof UpdatePart.Voter && !p.initial().binary()) {
            refuse("initial", "must give opinions 0 and 1 for voters: binary, or given");
        }
        if (p.initial() instanceof InitialPart.Uniform law && law.low() > law.high()) {
            refuse("initial.low", "is " + law.low() + ", must be at most high = " + law.high());
        }
    }

    private void persuasion() {
        Persuasion persuasion = p.platform().persuasion();
        if (persuasion instanceof Persuasion.Zealots zealots) {
            if (agreementAsked() && zealots.disagree()) {
                refuse(
                        "platform.persuasion",
                        "has zealots of two opinions, who never agree, but ending = consensus asks for a consensus");
            }
            if ((long) zealots.first() + zealots.second() > p.agents()) {
                refuse(
                        "platform.persuasion.first",
                        "zealots are " + ((long) zealots.first() + zealots.second()) + ", must be at most agents = "
                                + p.agents());
            }
            binary("platform.persuasion.opinion", zealots.opinion());
            binary("platform.persuasion.second_opinion", zealots.secondOpinion());
        } else if (persuasion instanceof Persuasion.Campaign one) {
            binary("platform.persuasion.first.opinion", one.first().opinion());
        } else if (persuasion instanceof Persuasion.RivalCampaigns two) {
            binary("platform.persuasion.first.opinion", two.first().opinion());
            binary("platform.persuasion.second.opinion", two.second().opinion());
        }
    }

    private void binary(String parameter, double opinion) {
        if (p.update() instanceof UpdatePart.Voter && opinion != 0 && opinion != 1) {
            refuse(parameter, "is " + opinion + ", must be 0 or 1 for voters");
        }
    }

    private void feed() {
        double noise = p.platform().opinions().noise();
        if (p.update() instanceof UpdatePart.Voter && noise > 1) {
            refuse(
                    OpinionParameters.OPINIONS + ".noise",
                    "is " + noise + ", a probability for voters; must be in [0, 1]");
        }
        Feed feed = p.platform().feed();
        if (feed.shown() > feed.candidates()) {
            refuse("platform.feed.shown", "is " + feed.shown() + ", must be at most candidates = " + feed.candidates());
        }
        if (averages() && p.trust() == Trust.LISTED && !(feed instanceof Feed.All)) {
            refuse(
                    "platform.feed",
                    "cannot choose among neighbours whose weights are listed: set trust to equal or neighbours");
        }
    }
}
