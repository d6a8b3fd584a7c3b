package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScenarioReaderPropertyTest {
    private static final String FILE = ToyFiles.defaults().json().toPrettyString();

    @Property(tries = 200, seed = "1")
    void canonicalJsonReadsBackToAnEqualFile(@ForAll("overrides") List<String> overrides) {
        ScenarioFile<?> file = ToyFiles.defaults(overrides.toArray(String[]::new));
        ScenarioFile<?> again = ToyFiles.read(file.canonicalJson());
        assertEquals(file, again);
        assertEquals(file.identity(), again.identity());
    }

    @Property(tries = 200, seed = "1")
    void theOrderOfKeysDoesNotMatter(@ForAll long seed) throws JsonProcessingException {
        JsonNode shuffled = shuffled(new ObjectMapper().readTree(FILE), new Random(seed));
        // Axes keep the order of the file: it is the order of the points.
        ScenarioFile<?> file = ToyFiles.read(shuffled.toString());
        assertEquals(ToyFiles.defaults().withoutSweep(), file.withoutSweep());
    }

    @Property(tries = 500, seed = "1")
    void anyTextIsReadOrRefused(@ForAll String text) {
        readOrRefuse(text);
    }

    @Property(tries = 500, seed = "1")
    void anyMutationIsReadOrRefused(@ForAll("mutations") String text) {
        readOrRefuse(text);
    }

    @Property(tries = 500, seed = "1")
    void anyMisplacedValueIsReadOrRefused(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        readOrRefuse(misplaced(new ObjectMapper().readTree(FILE), random).toString());
    }

    @Property(tries = 500, seed = "1")
    void anyOverrideIsReadOrRefused(@ForAll String name, @ForAll String value) {
        readOrRefuse(FILE, name + "=" + value);
        readOrRefuse(FILE, "firms=" + value);
        readOrRefuse(FILE, "platform." + name + "=" + value);
    }

    @Property(tries = 2000, seed = "1")
    void decimalsReadBackAsTheSameNumber(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        assertEquals(number + 0.0, Double.parseDouble(Decimals.text(number)));
    }

    @Provide
    Arbitrary<List<String>> overrides() {
        Arbitrary<String> rates = numbers(-12, 0).map(rate -> "learning_rate=" + rate);
        Arbitrary<String> decays = numbers(-300, 300).map(decay -> "exploration_decay=" + decay);
        Arbitrary<String> tolls = numbers(-20, 1).map(toll -> "platform.toll_euros=" + toll);
        Arbitrary<String> periods =
                Arbitraries.longs().between(1, Long.MAX_VALUE).map(length -> "periods=" + length);
        return Combinators.combine(rates, decays, tolls, periods).as(List::of);
    }

    /** Numbers with all their digits, up to a power of ten. */
    private static Arbitrary<Double> numbers(int leastExponent, int mostExponent) {
        Arbitrary<Double> digits = Arbitraries.longs().map(seed -> 1 - new Random(seed).nextDouble());
        Arbitrary<Integer> exponents = Arbitraries.integers().between(leastExponent, mostExponent);
        return Combinators.combine(digits, exponents).as((digit, exponent) -> digit * StrictMath.pow(10, exponent));
    }

    @Provide
    Arbitrary<String> mutations() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, FILE.length() - 1);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 8);
        Arbitrary<String> inserts = Arbitraries.of(
                "", "{", "}", "[", "]", ",", ":", "\"", "1", "-", "e9", ".", "null", "NaN", "\\", "\n", "\u0000", "a",
                "\uD800", "1e999", "{}", "[]", "\"\"");
        return Combinators.combine(places, lengths, inserts)
                .as((place, length, insert) ->
                        FILE.substring(0, place) + insert + FILE.substring(Math.min(FILE.length(), place + length)));
    }

    private static void readOrRefuse(String text, String... settings) {
        try {
            ToyFiles.read(text, settings);
        } catch (InvalidScenarioException refused) {
            assertTrue(refused.problems().size() > 0);
        }
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        Collections.shuffle(keys, random);
        ObjectNode copy = object.objectNode();
        keys.forEach(key -> copy.set(key, shuffled(object.get(key), random)));
        return copy;
    }

    /** Replaces one value somewhere in the tree by another piece of the tree or by something odd. */
    static JsonNode misplaced(JsonNode root, Random random) throws JsonProcessingException {
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        ObjectNode target = (ObjectNode) parents.get(random.nextInt(parents.size()));
        List<String> keys = new ArrayList<>();
        target.fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty()) {
            String[] odd = {"null", "{}", "[]", "\"\"", "-1", "1e400", "[[]]", "{\"\":1}", "{\"kind\":1}", "true"};
            String key = random.nextBoolean() ? keys.get(random.nextInt(keys.size())) : "";
            JsonNode value = random.nextBoolean()
                    ? parents.get(random.nextInt(parents.size())).deepCopy()
                    : new ObjectMapper().readTree(odd[random.nextInt(odd.length)]);
            target.set(key, value);
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isObject()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }
}
