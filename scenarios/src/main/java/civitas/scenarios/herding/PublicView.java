package civitas.scenarios.herding;

import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.Rule;
import civitas.information.Reader;
import java.util.Optional;

/**
 * The view of those who see all that is shown: the log-likelihood ratio of the history, or how many of its actions are 1. Both
 * are worked out once per action and episode, by the first agent who is shown it, and kept by horizon, the last action that
 * enters: agents under different delays see different horizons.
 */
final class PublicView implements View {
    private final Conduct conduct;
    private final Optional<Rule> rule;
    /** {@code double[horizon][episode]}: the ratio, or the number of 1s. */
    private final double[][] summary;

    private final int[] done;
    private final int episodes;
    /** Last action that was shown when an agent acted, {@code horizons[agent]}; and how it was shown. */
    private final int[] horizons;

    private final Conduct.Sight[] sights;

    PublicView(Conduct conduct, Optional<Rule> rule, int agents, int episodes) {
        this.conduct = conduct;
        this.rule = rule;
        this.episodes = episodes;
        summary = new double[agents + 1][];
        summary[0] = new double[episodes];
        done = new int[episodes];
        horizons = new int[agents + 1];
        sights = new Conduct.Sight[agents + 1];
    }

    @Override
    public void next(int agent, int delay, Conduct.Sight sight) {
        horizons[agent] = Math.max(0, agent - 1 - delay);
        sights[agent] = sight;
        for (int horizon = 1; horizon <= horizons[agent]; horizon++) {
            summary[horizon] = summary[horizon] == null ? new double[episodes] : summary[horizon];
        }
    }

    @Override
    public double threshold(Seat seat, int agent, int episode) {
        Reader reader = seat.reader();
        int horizon = (int) reader.latest();
        while (done[episode] < horizon) {
            add(reader, ++done[episode], episode);
        }
        double seen = summary[horizon][episode];
        return rule.isEmpty()
                ? conduct.threshold(seen)
                : rule.get().threshold(horizon, (int) seen, View.isOne(reader.read(horizon, episode)));
    }

    private void add(Reader reader, int agent, int episode) {
        boolean one = View.isOne(reader.read(agent, episode));
        double before = summary[agent - 1][episode];
        if (rule.isPresent()) {
            summary[agent][episode] = before + (one ? 1 : 0);
        } else {
            double threshold = conduct.threshold(summary[horizons[agent]][episode]);
            summary[agent][episode] = before + conduct.evidence(one, threshold, sights[agent]);
        }
    }
}
