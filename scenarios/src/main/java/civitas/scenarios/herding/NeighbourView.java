package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.PatternLaw;
import civitas.analysis.herding.Rule;
import civitas.information.Reader;
import java.util.Optional;

/** The view of those who see given earlier agents. Bayesians use the exact joint law of the actions that matter. */
final class NeighbourView implements View {
    private final Links links;
    private final Optional<Rule> rule;
    private final PatternLaw law;
    private int[] visible = {};
    private double[] thresholds = {};

    NeighbourView(Conduct conduct, Optional<Rule> rule, Links links) {
        this.links = links;
        this.rule = rule;
        law = new PatternLaw(conduct, Optional.empty());
    }

    @Override
    public void next(int agent, int delay, Conduct.Sight sight) {
        visible = links.visible(agent, delay);
        if (rule.isEmpty()) {
            thresholds = law.thresholds(visible);
            law.step(visible, sight, links.needed(agent));
        }
    }

    @Override
    public double threshold(Seat seat, int agent, int episode) {
        Reader reader = seat.reader();
        if (rule.isPresent()) {
            int ones = 0;
            boolean last = false;
            for (int other : visible) {
                last = View.isOne(reader.read(other, episode));
                ones += last ? 1 : 0;
            }
            return rule.get().threshold(visible.length, ones, last);
        }
        int pattern = 0;
        for (int i = 0; i < visible.length; i++) {
            pattern |= View.isOne(reader.read(visible[i], episode)) ? 1 << i : 0;
        }
        return thresholds[pattern];
    }
}
