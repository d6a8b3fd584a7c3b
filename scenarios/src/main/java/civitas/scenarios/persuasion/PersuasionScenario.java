package civitas.scenarios.persuasion;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code persuasion} scenario: see {@link #description()}. */
public final class PersuasionScenario implements Scenario<PersuasionParameters> {
    @Override
    public String id() {
        return "persuasion";
    }

    @Override
    public String title() {
        return "Information as the lever: senders who persuade, sellers of experiments, what drivers are told";
    }

    @Override
    public String description() {
        return """
                One or several senders commit to what they tell of a state, and receivers who know that update by Bayes' rule and \
                act. Senders say nothing, all, what is best for them, what a file gives, or learn what pays. Exact optima \
                by concave closure or linear programme, closed forms and best responses among senders stand beside. Or a seller posts \
                experiments and their prices to buyers who differ in what they believe, beside the menu that earns most. \
                Or drivers learn what messages about an uncertain road are worth, public or private, to all or to some, beside \
                Wardrop equilibria, the social optimum and the best recommendations that are obeyed. \
                Source: Kamenica, Gentzkow, Bayesian Persuasion, AER 2011; Hossain et al., Multi-Sender Persuasion, ICML \
                2024; Bergemann, Bonatti, Smolin, The Design and Price of Information, AER 2018; Das, \
                Kamenica, Mirka, Reducing Congestion Through Information Design, Allerton 2017; Wu, Amin, Ozdaglar, Value of \
                Information in Bayesian Routing Games, Operations Research 2021.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<PersuasionParameters> parameterType() {
        return PersuasionParameters.class;
    }

    @Override
    public List<Quantity> outcomes(PersuasionParameters parameters) {
        return Study.of(parameters).outcomes();
    }

    @Override
    public List<Quantity> series(PersuasionParameters parameters) {
        return Study.of(parameters).series();
    }

    @Override
    public List<Benchmark> benchmarks(PersuasionParameters parameters) {
        return Study.of(parameters).benchmarks();
    }

    @Override
    public List<Violation> check(PersuasionParameters parameters) {
        return Study.of(parameters).check();
    }

    @Override
    public OptionalLong lastRound(PersuasionParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public double memoryBytes(PersuasionParameters parameters) {
        return Study.of(parameters).memoryBytes();
    }

    @Override
    public World<PersuasionParameters> create(PersuasionParameters parameters, Streams streams) {
        return Study.of(parameters).create(streams);
    }
}
