package civitas.claims;

import civitas.scenario.Scenario;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The claims of a scenario, from the resource {@code claims.json} beside its class.
 *
 * @param scenario the scenario they are about
 * @param experiments by name
 * @param claims in the order of the file
 */
public record ClaimSet(Scenario<?> scenario, Map<String, Experiment> experiments, List<Claim> claims) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Copies the collections. */
    public ClaimSet {
        experiments = new TreeMap<>(experiments);
        claims = List.copyOf(claims);
    }

    /**
     * The claims a scenario ships; none if it has no such resource.
     *
     * @throws IllegalStateException if the resource is mistaken: it is part of the program
     */
    public static ClaimSet of(Scenario<?> scenario) {
        try (InputStream in = scenario.getClass().getResourceAsStream("claims.json")) {
            return in == null
                    ? new ClaimSet(scenario, Map.of(), List.of())
                    : read(scenario, JSON.readTree(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClaimSet read(Scenario<?> scenario, JsonNode root) {
        Map<String, Experiment> experiments = new TreeMap<>();
        root.path("experiments")
                .properties()
                .forEach(entry -> experiments.put(entry.getKey(), experiment(entry.getKey(), entry.getValue())));
        List<Claim> claims = new ArrayList<>();
        for (JsonNode node : root.path("claims")) {
            Claim claim = claim(node);
            if (!experiments.containsKey(claim.experiment())) {
                throw new IllegalStateException("claim '" + claim.id() + "' of scenario '" + scenario.id()
                        + "' names no experiment: '" + claim.experiment() + "'");
            }
            claims.add(claim);
        }
        return new ClaimSet(scenario, experiments, claims);
    }

    private static Experiment experiment(String name, JsonNode node) {
        return new Experiment(
                name,
                node.required("parameters").toString(),
                node.path("seed").asLong(1),
                node.path("quick_replicates").asInt(0),
                node.path("full_replicates").asInt(0));
    }

    private static Claim claim(JsonNode node) {
        return new Claim(
                node.required("id").asText(),
                node.required("statement").asText(),
                node.required("source").asText(),
                node.required("experiment").asText(),
                measure(node),
                node.required("published").asDouble(),
                tolerance(node.required("tolerance")));
    }

    private static Claim.Measure measure(JsonNode node) {
        for (Claim.Kind kind : Claim.Kind.values()) {
            JsonNode name = node.get(kind.name().toLowerCase(Locale.ROOT));
            if (name != null) {
                return new Claim.Measure(kind, name.asText());
            }
        }
        throw new IllegalStateException("claim '" + node.path("id").asText() + "' measures nothing");
    }

    private static Claim.Tolerance tolerance(JsonNode node) {
        return node.isNumber()
                ? new Claim.Tolerance(node.asDouble(), 0, 0)
                : new Claim.Tolerance(
                        node.path("slack").asDouble(),
                        node.required("sd").asDouble(),
                        node.path("standard_errors").asDouble(3));
    }
}
