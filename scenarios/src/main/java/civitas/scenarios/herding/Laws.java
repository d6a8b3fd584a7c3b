package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.CountLaw;
import civitas.analysis.herding.PatternLaw;
import civitas.analysis.herding.PublicLaw;
import civitas.analysis.herding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exact probabilities that agents are right, one after the other, where the parameters have an exact law. */
final class Laws {
    /** Histories told apart at most; with unbounded signals they double with every agent. */
    private static final int HISTORIES = 1 << 15;

    /** Terms that samples may cost. */
    private static final double TERMS = 2e7;

    private final HerdingParameters parameters;
    private final Conduct conduct;
    private final Optional<Rule> rule;

    Laws(HerdingParameters parameters) {
        this.parameters = parameters;
        conduct = parameters.conduct();
        rule = parameters.rule().rule(conduct);
    }

    /** The neighbours of networks that are fixed and known, none for others. */
    static Optional<Links> knownLinks(HerdingParameters parameters) {
        int agents = parameters.agents();
        Network network = parameters.network();
        if (network instanceof Network.Last last) {
            return Optional.of(Links.last(agents, last.memory()));
        }
        if (network instanceof Network.RoyalFamily family) {
            return Optional.of(Links.royalFamily(agents, family));
        }
        if (network instanceof Network.Graph graph) {
            return Optional.of(Links.of(agents, graph.read()));
        }
        return Optional.empty();
    }

    /** P(agent n is right), {@code list.get(n - 1)}, from the first agent on as far as it can be had. */
    List<Double> correct() {
        Network network = parameters.network();
        if (network instanceof Network.All) {
            return parameters.rule() instanceof RulePart.ImitateLast
                    ? patterns(Links.last(parameters.agents(), 1))
                    : parameters.delay() > 0
                            ? List.of()
                            : parameters.infers() ? histories() : counts(parameters.agents());
        }
        if (network instanceof Network.Sample sample) {
            boolean ordered = parameters.rule() instanceof RulePart.ImitateLast;
            return parameters.delay() > 0 || ordered ? List.of() : counts(sample.size());
        }
        return knownLinks(parameters).map(this::patterns).orElse(List.of());
    }

    private List<Double> histories() {
        List<Double> correct = new ArrayList<>();
        PublicLaw law = new PublicLaw(conduct);
        while (correct.size() < parameters.agents() && law.size() <= HISTORIES) {
            law.step(parameters.sight());
            correct.add(law.correct());
        }
        return correct;
    }

    private List<Double> counts(int sample) {
        List<Double> correct = new ArrayList<>();
        CountLaw law = new CountLaw(conduct, rule, sample);
        double terms = 0;
        while (correct.size() < parameters.agents() && terms < TERMS) {
            terms += sample >= correct.size() ? correct.size() + 1.0 : (double) correct.size() * (law.seen() + 1);
            law.step(parameters.sight());
            correct.add(law.correct());
        }
        return correct;
    }

    private List<Double> patterns(Links links) {
        if (!links.fits(parameters.delay())) {
            return List.of();
        }
        List<Double> correct = new ArrayList<>();
        PatternLaw law = new PatternLaw(conduct, rule);
        for (int agent = 1; agent <= parameters.agents(); agent++) {
            law.step(links.visible(agent, parameters.delay()), parameters.sight(), links.needed(agent));
            correct.add(law.correct());
        }
        return correct;
    }
}
