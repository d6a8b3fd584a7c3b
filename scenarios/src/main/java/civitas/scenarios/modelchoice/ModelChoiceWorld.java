package civitas.scenarios.modelchoice;

import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the study of model choice; a round pulls each class that is left once.
 * <p>Random streams: {@code gradients} is the noise of gradients, {@code payoffs} that of payoffs.
 */
final class ModelChoiceWorld implements World<ModelChoiceParameters> {
    private final ModelSearch search;
    private Yardsticks yardsticks;

    ModelChoiceWorld(ModelChoiceParameters parameters, Streams streams) {
        search = new ModelSearch(parameters, streams.open("gradients"), streams.open("payoffs"));
        yardsticks = new Yardsticks(parameters);
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(search::advance);
    }

    @Override
    public boolean finished() {
        return search.finished();
    }

    /** {@inheritDoc} A search begins anew, for what was seen was seen in another game. */
    @Override
    public void retune(ModelChoiceParameters changed) {
        yardsticks = new Yardsticks(changed);
        search.change(changed.game(), changed.platform().selection());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("payoff", search::latestPayoff);
        series.put("best_expressivity", () -> search.expressivity(search.chosen()));
        series.put("active_classes", search::active);
        series.put("equilibrium_error", search::latestError);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        int chosen = search.chosen();
        double lost = yardsticks.payoff(yardsticks.bestClass()) - yardsticks.payoff(chosen);
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("chosen_class", chosen + 1.0);
        outcomes.put("chosen_expressivity", search.expressivity(chosen));
        outcomes.put("correct", lost == 0 ? 1.0 : 0.0);
        outcomes.put("equilibrium_payoff", yardsticks.payoff(chosen));
        outcomes.put("payoff_lost", lost);
        outcomes.put("payoff", search.meanPayoff());
        outcomes.put("pulls", (double) search.pulls());
        outcomes.put("active_classes", (double) search.active());
        outcomes.put("equilibrium_error", search.latestError());
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return search.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        search.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        search.restore(in);
    }
}
