package civitas.claims;

import civitas.scenario.Scenario;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the text of a {@code claims.json}. It is part of the program, so a mistake in it is a fault of the program: an
 * {@link IllegalStateException} that says where it is. Nothing is ignored.
 *
 * <p>A claim has one key of {@link Claim.Kind} in lower case, {@code mean}, {@code median}, {@code sd} or {@code max} with
 * the name of an outcome, or {@code benchmark} with that of a benchmark, and says by {@code basis} where its published
 * value comes from, a {@link Basis} in lower case.
 */
final class ClaimsReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final List<String> KINDS = Arrays.stream(Claim.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> BASES =
            Arrays.stream(Basis.values()).map(Basis::key).toList();

    private final Scenario<?> scenario;

    ClaimsReader(Scenario<?> scenario) {
        this.scenario = scenario;
    }

    ClaimSet read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw mistake("line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
        keys("file", root, "files_from", "experiments", "claims");
        Map<String, Experiment> experiments = new TreeMap<>();
        root.path("experiments")
                .properties()
                .forEach(entry -> experiments.put(entry.getKey(), experiment(entry.getKey(), entry.getValue())));
        boolean needsFiles = experiments.values().stream()
                .anyMatch(experiment -> experiment.needs().isPresent());
        String filesFrom = needsFiles || root.has("files_from") ? text("file", root, "files_from") : "";
        List<Claim> claims = new ArrayList<>();
        for (JsonNode node : root.path("claims")) {
            claims.add(claim(node, experiments));
        }
        List<String> ids = claims.stream().map(Claim::id).toList();
        require(ids.stream().distinct().count() == ids.size(), "claims", "two have the same id, found " + ids);
        return new ClaimSet(scenario, filesFrom, experiments, claims);
    }

    private Experiment experiment(String name, JsonNode node) {
        String where = "experiment '" + name + "'";
        keys(where, node, "needs", "parameters", "seed", "quick_replicates", "full_replicates");
        JsonNode parameters = present(where, node, "parameters");
        require(parameters.isObject(), where, "parameters must be an object");
        Experiment experiment = new Experiment(
                name,
                node.has("needs") ? Optional.of(text(where, node, "needs")) : Optional.empty(),
                parameters.toString(),
                (long) number(where, node, "seed", 1),
                (int) number(where, node, "quick_replicates", 0),
                (int) number(where, node, "full_replicates", 0));
        require(
                experiment.quickReplicates() >= 0 && experiment.fullReplicates() >= experiment.quickReplicates(),
                where,
                "replicates must satisfy 0 <= quick_replicates <= full_replicates");
        return experiment;
    }

    private Claim claim(JsonNode node, Map<String, Experiment> experiments) {
        String where = "claim '" + node.path("id").asText() + "'";
        String[] plain = {"id", "statement", "source", "basis", "experiment", "published", "tolerance", "analysis"};
        keys(where, node, Stream.concat(Arrays.stream(plain), KINDS.stream()).toArray(String[]::new));
        Claim claim = new Claim(
                text(where, node, "id"),
                text(where, node, "statement"),
                text(where, node, "source"),
                basis(where, node),
                text(where, node, "experiment"),
                measure(where, node),
                number(where, node, "published"),
                tolerance(where + ", tolerance", present(where, node, "tolerance")),
                node.has("analysis") ? Optional.of(text(where, node, "analysis")) : Optional.empty());
        Experiment experiment = experiments.get(claim.experiment());
        require(
                experiment != null,
                where,
                "there is no experiment '" + claim.experiment() + "'; valid: "
                        + String.join(", ", experiments.keySet()));
        boolean exact = claim.measure().kind() == Claim.Kind.BENCHMARK;
        require(
                exact || experiment.fullReplicates() > 0,
                where,
                "needs runs, but experiment '" + experiment.name() + "' has no replicates");
        return claim;
    }

    private Basis basis(String where, JsonNode node) {
        String valid = "must be one of " + String.join(", ", BASES);
        require(node.has("basis"), where, "basis is missing, " + valid);
        String key = text(where, node, "basis");
        require(BASES.contains(key), where, "basis = \"" + key + "\", " + valid);
        return Basis.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private Claim.Measure measure(String where, JsonNode node) {
        List<String> named = KINDS.stream().filter(node::has).toList();
        require(named.size() == 1, where, "must measure one of " + String.join(", ", KINDS) + ", found " + named);
        String kind = named.get(0);
        return new Claim.Measure(Claim.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), text(where, node, kind));
    }

    private Claim.Tolerance tolerance(String where, JsonNode node) {
        if (node.isNumber()) {
            return new Claim.Tolerance(node.asDouble(), 0, 0);
        }
        keys(where, node, "slack", "sd", "standard_errors");
        return new Claim.Tolerance(
                number(where, node, "slack", 0), number(where, node, "sd"), number(where, node, "standard_errors", 3));
    }

    private void keys(String where, JsonNode node, String... valid) {
        require(node.isObject(), where, "must be an object");
        List<String> names = List.of(valid);
        node.fieldNames()
                .forEachRemaining(key -> require(
                        names.contains(key), where, "unknown key '" + key + "'; valid: " + String.join(", ", names)));
    }

    private JsonNode present(String where, JsonNode node, String key) {
        require(node.has(key), where, key + " is missing");
        return node.get(key);
    }

    private String text(String where, JsonNode node, String key) {
        JsonNode value = present(where, node, key);
        require(value.isTextual(), where, key + " = " + value + ", must be a text");
        return value.asText();
    }

    private double number(String where, JsonNode node, String key) {
        JsonNode value = present(where, node, key);
        require(value.isNumber(), where, key + " = " + value + ", must be a number");
        return value.asDouble();
    }

    private double number(String where, JsonNode node, String key, double absent) {
        return node.has(key) ? number(where, node, key) : absent;
    }

    private void require(boolean sound, String where, String message) {
        if (!sound) {
            throw mistake(where, message);
        }
    }

    private IllegalStateException mistake(String where, String message) {
        return new IllegalStateException(scenario.id() + "/claims.json: " + where + ": " + message);
    }
}
