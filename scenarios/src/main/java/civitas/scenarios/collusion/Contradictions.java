package civitas.scenarios.collusion;

import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Contradictions between parameters that are each in range. */
final class Contradictions {
    /** Smallest step between two prices, relative to the price: far above rounding, far below any sensible grid. */
    private static final double SMALLEST_STEP = 1e-13;

    private final CollusionParameters parameters;
    private final List<Violation> found = new ArrayList<>();

    private Contradictions(CollusionParameters parameters) {
        this.parameters = parameters;
    }

    static List<Violation> in(CollusionParameters parameters) {
        Contradictions contradictions = new Contradictions(parameters);
        contradictions.market();
        contradictions.length();
        contradictions.learners();
        contradictions.information();
        contradictions.advice();
        contradictions.rematch();
        return List.copyOf(contradictions.found);
    }

    private void market() {
        found.addAll(parameters.demand().check(parameters));
        boolean comesAndGoes = parameters.switchProbability() > 0;
        if (comesAndGoes && !(parameters.platform().prominence() instanceof Prominence.AllShown)) {
            refuse(
                    "switch_probability",
                    "needs a platform that shows all products: prominence among firms that come and"
                            + " go has no published form; set platform.prominence to all_shown");
        } else if (comesAndGoes && parameters.firms() < 3) {
            refuse("switch_probability", "needs at least 3 firms, so that two compete while the last one is out");
        } else if (found.isEmpty() && nashMeetsMonopoly()) {
            refuse(
                    "quality",
                    "leaves no room between Nash and monopoly prices, so there is no grid of prices to choose from;"
                            + " raise quality against marginal_cost and outside_quality, or bring firms closer together");
        }
    }

    /** Whether some firm's two benchmark prices are closer than a grid of doubles can tell apart. */
    private boolean nashMeetsMonopoly() {
        Yardsticks yardsticks = Yardsticks.of(parameters);
        double[] low = yardsticks.all().nash().prices();
        double[] high = yardsticks.all().monopoly().prices();
        for (int firm = 0; firm < low.length; firm++) {
            if (!(high[firm] - low[firm] > SMALLEST_STEP * parameters.prices() * Math.max(1, Math.abs(high[firm])))) {
                return true;
            }
        }
        return false;
    }

    private void length() {
        if (settles() && parameters.convergenceWindow() > parameters.maxPeriods()) {
            refuse(
                    "convergence_window",
                    "is " + parameters.convergenceWindow() + ", longer than max_periods = " + parameters.maxPeriods()
                            + ": learning could never be found to have converged");
        }
        if (parameters.initialValues() instanceof InitialValues.FixedOpponent rival
                && rival.price() > parameters.prices()) {
            refuse(
                    "initial_values.price",
                    "is " + rival.price() + ", but the grid has prices = " + parameters.prices());
        }
    }

    /** Whether learning can be found to have converged at all: exp3, hedge and ucb_tuned never are. */
    private boolean settles() {
        return parameters.learner().values().stream().allMatch(Learner::settles);
    }

    private void learners() {
        Feedback granted = parameters.platform().feedback();
        for (int firm = 0; firm < parameters.learner().values().size(); firm++) {
            Learner learner = parameters.learner().at(firm);
            if (!granted.grants(learner.needs())) {
                String who = parameters.learner().shared() ? "" : "of firm " + (firm + 1) + " ";
                refuse(
                        "learner",
                        who + "needs platform.feedback = " + word(learner.needs()) + ", but the platform grants "
                                + word(granted));
            }
            if (parameters.profitNoise() > 0 && learner.needs() != Feedback.OWN_PROFIT) {
                refuse(
                        "profit_noise",
                        "is an error of observed profits, but a learner that needs " + word(learner.needs())
                                + " does not learn from these; set it to 0");
            }
        }
    }

    private void information() {
        if (parameters.memory() == 0 && !parameters.platform().rivalPrices().complete()) {
            refuse("platform.rival_prices", "has no meaning with memory = 0: firms remember no prices at all");
        }
    }

    private void advice() {
        if (parameters.platform().recommendation() instanceof Recommendation.None) {
            return;
        }
        for (int firm = 0; firm < parameters.learner().values().size(); firm++) {
            if (!parameters.learner().at(firm).learnsFromAnyPrice()) {
                String who = parameters.learner().shared() ? "that all firms use" : "of firm " + (firm + 1);
                refuse(
                        "platform.recommendation",
                        "must be none with the learner " + who + ": it weighs profits by the probability of its own"
                                + " choices, and would misjudge prices that it was told to charge");
            }
        }
    }

    private void rematch() {
        if (parameters.rematch() instanceof Rematch.None) {
            return;
        }
        boolean qLearners =
                parameters.learner().values().stream().allMatch(learner -> learner instanceof Learner.QLearning);
        boolean lasting = parameters.platform().prominence() instanceof Prominence.DynamicPriceDirected;
        if (parameters.firms() != 2
                || !qLearners
                || lasting
                || parameters.profitNoise() > 0
                || !parameters.platform().rivalPrices().complete()) {
            refuse(
                    "rematch",
                    "is for two firms with learner = q_learning that see all prices and their profit exactly, without"
                            + " dynamic prominence; set it to none");
        }
    }

    private static String word(Feedback feedback) {
        return feedback.name().toLowerCase(Locale.ROOT);
    }

    private void refuse(String parameter, String message) {
        found.add(new Violation(parameter, message));
    }
}
