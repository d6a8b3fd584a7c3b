package civitas.scenarios;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.information.Channel;
import civitas.information.Disclosable;
import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.information.NotShownException;
import civitas.kernel.Simulation;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a platform hides is unknown to agents, in every scenario: garbage in the place of a hidden quantity changes nothing,
 * and garbage in the place of a shown one does. Quantities whose lever is a {@link civitas.information.Disclosure} are found
 * by themselves; for all others it is said here under which settings they are hidden and shown.
 */
class InformationTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());
    private static final int ROUNDS = 100;
    private static final DoubleUnaryOperator TRUTH = DoubleUnaryOperator.identity();

    /** Scenarios in which no quantity that agents see could be held back, and why. */
    private static final Map<String, String> NOTHING_TO_HIDE = Map.of(
            "sequential-pricing",
            "The rival's standing price is the state of the game itself: the firm that moves answers to it.",
            "strategic-bandit",
            "Arms learn from how often they were chosen, their own payoff; it is the platform that is told something.",
            "persuading-elite",
            "The elite alone decides, and what it knows is the support that it itself moves.",
            "model-choice",
            "Both sides climb gradients of their own payoffs, which is what the algorithm of the article is given.");

    /** Quantities that no setting hides. */
    private static final Set<String> ALWAYS_SHOWN = Set.of("platform.jury", "collective.knowledge");

    /** Settings under which a disclosure is looked at besides the default file: other worlds, other ways to read. */
    private static final Map<String, List<String>> VARIANTS = Map.of(
            "opinion-dynamics",
            List.of(
                    "agents=100 update=degroot ending=rounds",
                    "agents=100 update=friedkin_johnsen platform.feed=most_similar",
                    "agents=100 update=hegselmann_krause graph=cycle ending=rounds",
                    "agents=100 update=voter initial=binary ending=rounds"),
            "segregation",
            List.of("width=20 height=20 density=0.5 residents=learners"));

    /** Settings under which a quantity is hidden or shown; values of settings have no spaces. */
    record Setting(String scenario, String quantity, boolean shown, List<String> settings) {
        Simulation simulation() {
            return InformationTest.simulation(scenario, settings);
        }

        @Override
        public String toString() {
            return scenario + ": " + quantity + (shown ? " shown by " : " hidden by ") + settings;
        }
    }

    private static Setting hidden(String scenario, String quantity, String settings) {
        return new Setting(scenario, quantity, false, split(settings));
    }

    private static Setting shown(String scenario, String quantity, String settings) {
        return new Setting(scenario, quantity, true, split(settings));
    }

    private static List<String> split(String settings) {
        return Arrays.stream(settings.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static final List<Setting> SETTINGS = Stream.of(pricing(), traffic(), models(), collectives())
            .flatMap(List::stream)
            .toList();

    private static List<Setting> pricing() {
        String remembering =
                " learner={\"kind\":\"epsilon_greedy_q\",\"memory\":true,\"exploration_decay\":0.02,\"quantities\":9,\"quantity_step\":3}";
        String gradient = " learner={\"kind\":\"exact_gradient\",\"step\":0.01} demand=linear marginal_cost=1";
        String wide = " demand=linear marginal_cost=1 learner=policy_gradient";
        String greedy = " prices=5 exploration_decay=0.05";
        String once = greedy + " memory=0 discount_factor=0";
        return List.of(
                hidden("auction", "platform.feedback", "platform.feedback=own_reward exploration_decay=10"),
                shown("auction", "platform.feedback", "platform.feedback=minimum_bid_to_win exploration_decay=10"),
                hidden("prisoners-dilemma", "platform.feedback", "platform.feedback=own_reward"),
                shown("prisoners-dilemma", "platform.feedback", "platform.feedback=all_rewards exploration=0.5"),
                hidden("cournot", "platform.information", "platform.information=own_profit" + remembering),
                shown("cournot", "platform.information", "platform.information=rivals_output" + remembering),
                hidden("cournot", "platform.information.marginal_profit", "platform.information=own_profit" + wide),
                shown(
                        "cournot",
                        "platform.information.marginal_profit",
                        "platform.information=rivals_output" + gradient),
                hidden("collusion", "platform.rival_prices", "platform.rival_prices=hidden" + greedy),
                shown("collusion", "platform.rival_prices", "platform.rival_prices=observed" + greedy),
                shown("collusion", "platform.rival_prices", "platform.rival_prices=noisy" + greedy),
                shown("collusion", "platform.rival_prices", "platform.rival_prices=delayed" + greedy),
                hidden("collusion", "platform.feedback.own_sales", "platform.feedback=own_profit" + greedy),
                shown(
                        "collusion",
                        "platform.feedback.own_sales",
                        "platform.feedback=own_sales learner=downward_demand" + once),
                hidden("collusion", "platform.feedback.counterfactual_profits", "platform.feedback=own_sales" + greedy),
                shown(
                        "collusion",
                        "platform.feedback.counterfactual_profits",
                        "platform.feedback=counterfactual_profits learner=hedge" + greedy));
    }

    private static List<Setting> traffic() {
        String drivers = " drivers=300";
        return List.of(
                hidden("tolls", "information", "information=own_route learner=epsilon_greedy_q" + drivers),
                hidden("tolls", "information", "information=own_route learner=experienced_logit" + drivers),
                hidden(
                        "tolls",
                        "information",
                        "information={\"kind\":\"disclosed\",\"share\":0} learner=logit" + drivers),
                shown("tolls", "information", "information=all_routes" + drivers),
                shown("tolls", "information", "information=noisy" + drivers),
                shown("tolls", "information", "information=delayed population=continuum learner=logit"),
                shown("tolls", "information", "information=disclosed learner=logit" + drivers),
                shown("tolls", "information", "information={\"kind\":\"disclosed\",\"share\":1}" + drivers),
                hidden("tolls", "information.advice", "information={\"kind\":\"recommended\",\"share\":0}" + drivers),
                shown("tolls", "information.advice", "information=recommended" + drivers));
    }

    private static List<Setting> models() {
        String dot = " representation=point_mass";
        String late = "platform.disclosure={\"kind\":\"delayed\",\"delay\":100}";
        return List.of(
                hidden("distribution-shift", "platform.disclosure", "platform.disclosure=hidden" + dot),
                hidden("distribution-shift", "platform.disclosure", late + dot),
                shown("distribution-shift", "platform.disclosure", "platform.disclosure=full" + dot),
                shown("distribution-shift", "platform.disclosure", "platform.disclosure=noisy" + dot),
                shown(
                        "distribution-shift",
                        "platform.disclosure",
                        "platform.disclosure={\"kind\":\"delayed\",\"delay\":0.05}" + dot),
                hidden("performative-prediction", "platform.disclosure", "platform.disclosure=0"),
                hidden("performative-prediction", "platform.disclosure", "platform.disclosure=0 people=50"),
                hidden(
                        "performative-prediction",
                        "platform.disclosure",
                        "platform.disclosure=0 environment=stateful_mean"),
                hidden(
                        "performative-prediction",
                        "platform.disclosure",
                        "platform.disclosure=0 environment=regression"),
                shown("performative-prediction", "platform.disclosure", "platform.disclosure=1"),
                shown(
                        "performative-prediction",
                        "platform.disclosure",
                        "platform.disclosure=0.5 platform.disclosure_noise=0.1 people=50"),
                hidden("recourse", "platform.disclosure", "platform.disclosure=none"),
                shown("recourse", "platform.disclosure", "platform.disclosure=flipset"),
                shown("recourse", "platform.disclosure", "platform.disclosure=reasons"),
                shown("strategic-classification", "platform.jury", "platform.jury=robust contestants=50"));
    }

    private static List<Setting> collectives() {
        String joining = " contributors=200 participation=one_by_one rounds=50";
        String descending = " platform.firm=descend";
        return List.of(
                hidden("collective-action", "platform.disclosure", "platform.disclosure=withheld" + joining),
                hidden(
                        "collective-action",
                        "platform.disclosure",
                        "platform.disclosure=members_only collective.share=0" + joining),
                shown(
                        "collective-action",
                        "platform.disclosure",
                        "platform.disclosure=published collective.share=0.5" + joining),
                shown(
                        "collective-action",
                        "platform.disclosure",
                        "platform.disclosure=probes collective.share=0.5" + joining),
                shown(
                        "collective-action",
                        "platform.disclosure",
                        "platform.disclosure=members_only collective.share=0.5" + joining),
                hidden(
                        "gradient-collective",
                        "platform.disclose_every",
                        "platform.disclose_every=1000" + descending + " collective.strategy=control"),
                shown(
                        "gradient-collective",
                        "platform.disclose_every",
                        "platform.disclose_every=5" + descending + " collective.strategy=control"),
                shown("playlists", "collective.knowledge", "rounds=1"));
    }

    private static List<Scenario<?>> studies() {
        List<Scenario<?>> studies = new ArrayList<>(ScenarioCatalogue.load().all());
        studies.removeIf(scenario -> !scenario.getClass().getPackageName().startsWith("civitas.scenarios."));
        return studies;
    }

    private static Simulation simulation(String scenario, List<String> settings) {
        return Run.of(READER.readDefault(scenario, Overrides.of(settings)), 0).simulation();
    }

    private static Stream<? extends Disclosable> channels(Simulation simulation) {
        return simulation.world() instanceof Disclosing world ? world.channels().stream() : Stream.empty();
    }

    private static List<Disclosable> named(Simulation simulation, String quantity) {
        return channels(simulation).filter(each -> each.name().equals(quantity)).collect(Collectors.toList());
    }

    /** What became of a run in which a quantity is replaced wherever agents could get to know it. */
    private static List<Number> run(Simulation simulation, String quantity, DoubleUnaryOperator replacement) {
        List<Disclosable> ways = named(simulation, quantity);
        assertFalse(ways.isEmpty(), "no such quantity: " + quantity);
        ways.forEach(way -> way.replace(replacement));
        simulation.start();
        simulation.haltAfter(ROUNDS);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        List<Number> end = new ArrayList<>();
        end.add(simulation.world().trajectoryHash());
        simulation.world().series().values().forEach(each -> end.add(each.getAsDouble()));
        return end;
    }

    private static List<Number> run(Setting setting, DoubleUnaryOperator replacement) {
        return run(setting.simulation(), setting.quantity(), replacement);
    }

    static Stream<Setting> listed(boolean shown) {
        return SETTINGS.stream().filter(setting -> setting.shown() == shown);
    }

    static Stream<Setting> listedHidden() {
        return listed(false);
    }

    static Stream<Setting> listedShown() {
        return listed(true);
    }

    @ParameterizedTest
    @MethodSource("listedHidden")
    void whatIsHiddenIsUnknown(Setting setting) {
        assertEquals(run(setting, TRUTH), run(setting, value -> Double.NaN));
        for (Disclosable way : named(setting.simulation(), setting.quantity())) {
            if (way instanceof Gate gate) {
                assertThrows(NotShownException.class, () -> gate.read(1.0));
                assertThrows(NotShownException.class, () -> gate.read(1));
                assertThrows(NotShownException.class, gate::read);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("listedShown")
    void whatIsShownIsKnown(Setting setting) {
        assertNotEquals(run(setting, TRUTH), run(setting, value -> 0));
    }

    /** A channel of one scenario, under settings, whose parameter is a disclosure. */
    record Disclosed(String scenario, List<String> variant, String channel) {
        private List<Number> run(DoubleUnaryOperator replacement, String... settings) {
            List<String> all = new ArrayList<>(variant);
            Stream.of(settings).forEach(setting -> all.add(channel + "." + setting));
            return InformationTest.run(simulation(scenario, all), channel, replacement);
        }
    }

    static Stream<Disclosed> disclosed() {
        List<Disclosed> all = new ArrayList<>();
        for (Scenario<?> scenario : studies()) {
            if (!quantities(scenario.id(), true).isEmpty() || NOTHING_TO_HIDE.containsKey(scenario.id())) {
                continue;
            }
            addAll(scenario.id(), List.of(), all);
            VARIANTS.getOrDefault(scenario.id(), List.of())
                    .forEach(settings -> addAll(scenario.id(), split(settings), all));
        }
        return all.stream();
    }

    private static void addAll(String scenario, List<String> variant, List<Disclosed> all) {
        channels(simulation(scenario, variant))
                .filter(Channel.class::isInstance)
                .forEach(channel -> all.add(new Disclosed(scenario, variant, channel.name())));
    }

    @ParameterizedTest
    @MethodSource("disclosed")
    void whatADisclosureHidesIsUnknown(Disclosed channel) {
        for (String setting : List.of("share=0", "delay=1000")) {
            assertEquals(channel.run(TRUTH, setting), channel.run(value -> Double.NaN, setting), setting);
        }
    }

    /** One distortion may happen to decide nothing. */
    @ParameterizedTest
    @MethodSource("disclosed")
    void whatADisclosureShowsIsKnown(Disclosed channel) {
        for (String share : List.of("share=1", "share=0.2")) {
            List<Number> truth = channel.run(TRUTH, share);
            assertTrue(
                    Stream.<DoubleUnaryOperator>of(value -> value + 1, value -> value * value + 9)
                            .anyMatch(
                                    distorted -> !channel.run(distorted, share).equals(truth)),
                    share);
        }
    }

    /** Disclosures can be changed at any time, also to a delay for which too few publications are kept. */
    @ParameterizedTest
    @MethodSource("disclosed")
    void aRunGoesOnWhenADisclosureChanges(Disclosed channel) {
        ObjectNode file = READER.readDefault(channel.scenario(), Overrides.of(channel.variant()))
                .json()
                .deepCopy();
        ArrayNode changes = file.putArray("interventions");
        List<String> settings = List.of("delay 2", "delay 1", "delay 3", "share 0", "share 1", "delay 0");
        for (int i = 0; i < settings.size(); i++) {
            String[] setting = settings.get(i).split(" ", -1);
            changes.addObject()
                    .put("at", 4 + 2 * i)
                    .putObject("set")
                    .put(channel.channel() + "." + setting[0], Integer.parseInt(setting[1]));
        }
        Simulation simulation = Run.of(READER.read("test.json", file.toString(), Overrides.none()), 0)
                .simulation();
        assertDoesNotThrow(() -> InformationTest.run(simulation, channel.channel(), TRUTH));
    }

    private static Set<String> quantities(String scenario, boolean shown) {
        return SETTINGS.stream()
                .filter(setting -> setting.scenario().equals(scenario) && setting.shown() == shown)
                .map(Setting::quantity)
                .collect(Collectors.toSet());
    }

    /** A new scenario says what agents know of it, one way or another. */
    @Test
    void everyScenarioIsAudited() {
        Set<String> found = disclosed().map(Disclosed::scenario).collect(Collectors.toSet());
        for (Scenario<?> scenario : studies()) {
            String id = scenario.id();
            assertTrue(
                    found.contains(id)
                            || NOTHING_TO_HIDE.containsKey(id)
                            || !quantities(id, true).isEmpty(),
                    id + " discloses nothing by a channel and is not listed here");
        }
    }

    @Test
    void everyListedQuantityIsTriedHiddenAndShown() {
        for (String scenario : SETTINGS.stream().map(Setting::scenario).collect(Collectors.toSet())) {
            Set<String> shown = quantities(scenario, true);
            Set<String> tried = Stream.concat(quantities(scenario, false).stream(), ALWAYS_SHOWN.stream())
                    .collect(Collectors.toSet());
            assertTrue(tried.containsAll(shown), () -> scenario + ": " + shown + " are shown, tried hidden " + tried);
            List<String> all = channels(simulation(scenario, List.of()))
                    .map(Disclosable::name)
                    .toList();
            assertTrue(shown.containsAll(all), () -> scenario + ": " + all + " are there, tried shown " + shown);
        }
    }
}
