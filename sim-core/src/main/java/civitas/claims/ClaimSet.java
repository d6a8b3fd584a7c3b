package civitas.claims;

import civitas.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The claims of a scenario, from the resource {@code claims.json} beside its class.
 *
 * @param scenario the scenario they are about
 * @param filesFrom where to get the files that experiments need and that do not ship; empty if there are none
 * @param experiments by name
 * @param claims in the order of the file
 */
public record ClaimSet(
        Scenario<?> scenario, String filesFrom, Map<String, Experiment> experiments, List<Claim> claims) {
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
                    ? new ClaimSet(scenario, "", Map.of(), List.of())
                    : new ClaimsReader(scenario).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
