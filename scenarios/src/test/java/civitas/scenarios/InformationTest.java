package civitas.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.kernel.Simulation;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a platform hides is unknown to agents, in every scenario whose world has channels: there garbage in the place of a
 * hidden quantity changes nothing, and garbage in the place of a shown one does.
 */
class InformationTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());
    private static final int ROUNDS = 25;

    /** Settings under which a scenario is looked at, besides its default file: other worlds, other ways to read. */
    private static final Map<String, List<List<String>>> VARIANTS = Map.of(
            "opinion-dynamics",
                    List.of(
                            List.of("agents=100", "update=degroot", "ending=rounds"),
                            List.of("agents=100", "update=friedkin_johnsen", "platform.feed=most_similar"),
                            List.of("agents=100", "update=hegselmann_krause", "graph=cycle", "ending=rounds"),
                            List.of("agents=100", "update=voter", "initial=binary", "ending=rounds")),
            "segregation", List.of(List.of("width=20", "height=20", "density=0.5", "residents=learners")));

    /** One channel of one scenario under settings. */
    record Hidden(String scenario, List<String> settings, String channel) {}

    static Stream<Hidden> channels() {
        List<Hidden> all = new ArrayList<>();
        for (Scenario<?> scenario : ScenarioCatalogue.load().all()) {
            addAll(scenario.id(), List.of(), all);
            VARIANTS.getOrDefault(scenario.id(), List.of()).forEach(settings -> addAll(scenario.id(), settings, all));
        }
        return all.stream();
    }

    private static void addAll(String scenario, List<String> settings, List<Hidden> all) {
        if (simulation(scenario, settings).world() instanceof Disclosing world) {
            world.channels().forEach(channel -> all.add(new Hidden(scenario, settings, channel.name())));
        }
    }

    private static Simulation simulation(String scenario, List<String> settings) {
        return Run.of(READER.readDefault(scenario, Overrides.of(settings)), 0).simulation();
    }

    /** Hash of a run in which what a channel publishes is replaced. */
    private static long hash(Hidden hidden, DoubleUnaryOperator replacement, String... settings) {
        List<String> named = new ArrayList<>(hidden.settings());
        for (String setting : settings) {
            named.add(hidden.channel() + "." + setting);
        }
        Simulation simulation = simulation(hidden.scenario(), named);
        Channel channel = ((Disclosing) simulation.world())
                .channels().stream()
                        .filter(each -> each.name().equals(hidden.channel()))
                        .findFirst()
                        .orElseThrow();
        channel.replace(replacement);
        simulation.start();
        simulation.haltAfter(ROUNDS);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation.world().trajectoryHash();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatIsHiddenIsUnknown(Hidden hidden) {
        for (String setting : List.of("share=0", "delay=1000")) {
            assertEquals(hash(hidden, value -> value, setting), hash(hidden, value -> Double.NaN, setting), setting);
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void whatIsShownIsKnown(Hidden hidden) {
        assertNotEquals(hash(hidden, value -> value), hash(hidden, value -> value + 1));
        assertNotEquals(hash(hidden, value -> value, "share=0.2"), hash(hidden, value -> value + 1, "share=0.2"));
    }

    @Test
    void someScenariosHaveChannels() {
        assertFalse(channels().toList().isEmpty());
    }
}
