package civitas.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.drift.DriftScenario;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsReaderTest {
    private static final String EXPERIMENTS =
            "\"experiments\": {\"a\": {\"parameters\": {}, \"full_replicates\": 2}, \"exact\": {\"parameters\": {}}}";
    private static final String CLAIM = "\"id\": \"x\", \"statement\": \"s\", \"source\": \"t\","
            + " \"basis\": \"printed\", \"experiment\": \"a\", \"mean\": \"position\", \"published\": 1, \"tolerance\": 0.5";

    private static ClaimSet read(String text) {
        return new ClaimsReader(new DriftScenario()).read(text);
    }

    private static String mistake(String text) {
        return assertThrows(IllegalStateException.class, () -> read(text)).getMessage();
    }

    private static String file(String claim) {
        return "{" + EXPERIMENTS + ", \"claims\": [{" + claim + "}]}";
    }

    private static String mistakeInClaim(String found, String instead) {
        return mistake(file(CLAIM.replace(found, instead)));
    }

    @Test
    void aSoundFileIsRead() {
        Claim claim = read(file(CLAIM)).claims().get(0);
        assertEquals(new Claim.Measure(Claim.Kind.MEAN, "position"), claim.measure());
        assertEquals(new Claim.Tolerance(0.5, 0, 0), claim.tolerance());
        assertEquals(1, claim.published());
    }

    @Test
    void aScenarioMayHaveNoClaims() {
        assertEquals(List.of(), read("{}").claims());
    }

    @Test
    void brokenJsonIsRefused() {
        assertEquals(
                "drift/claims.json: line 1: Unexpected end-of-input: expected close marker for Object",
                mistake("{").replaceAll(" \\(start.*", ""));
        assertEquals(
                "drift/claims.json: line 2: Duplicate field 'claims'", mistake("{\"claims\": [],\n\"claims\": []}"));
        assertEquals("drift/claims.json: file: must be an object", mistake("[]"));
    }

    @Test
    void nothingIsIgnored() {
        assertEquals(
                "drift/claims.json: file: unknown key 'claim'; valid: files_from, experiments, claims",
                mistake("{\"claim\": []}"));
        assertEquals(
                "drift/claims.json: experiment 'a': unknown key 'replicates';"
                        + " valid: needs, parameters, seed, quick_replicates, full_replicates",
                mistake("{\"experiments\": {\"a\": {\"parameters\": {}, \"replicates\": 2}}}"));
        assertEquals(
                "drift/claims.json: claim 'x', tolerance: unknown key 'standard_error'; valid: slack, sd, standard_errors",
                mistakeInClaim("0.5", "{\"sd\": 1, \"standard_error\": 2}"));
        assertEquals(
                "drift/claims.json: claim 'x': unknown key 'note'; valid: id, statement, source, basis, experiment,"
                        + " published, tolerance, analysis, mean, median, sd, max, benchmark",
                mistakeInClaim("\"published\"", "\"note\": 1, \"published\""));
    }

    @Test
    void everythingNeededIsThere() {
        assertEquals("drift/claims.json: claim 'x': source is missing", mistakeInClaim("\"source\": \"t\",", ""));
        assertEquals("drift/claims.json: claim 'x': published = \"1\", must be a number", mistakeInClaim("1", "\"1\""));
        assertEquals("drift/claims.json: claim 'x': source = 7, must be a text", mistakeInClaim("\"t\"", "7"));
        assertEquals("drift/claims.json: claim 'x', tolerance: sd is missing", mistakeInClaim("0.5", "{\"slack\": 1}"));
        assertEquals(
                "drift/claims.json: experiment 'a': parameters is missing", mistake("{\"experiments\": {\"a\": {}}}"));
    }

    @Test
    void whoNeedsAFileSaysWhereToGetIt() {
        String needy = "\"experiments\": {\"a\": {\"needs\": \"roads.txt\", \"parameters\": {}}}";
        ClaimSet claims = read("{\"files_from\": \"the archive\", " + needy + "}");
        assertEquals("the archive", claims.filesFrom());
        assertEquals(Optional.of("roads.txt"), claims.experiments().get("a").needs());
        assertEquals("drift/claims.json: file: files_from is missing", mistake("{" + needy + "}"));
        assertEquals(
                "drift/claims.json: experiment 'a': needs = 7, must be a text",
                mistake("{" + needy.replace("\"roads.txt\"", "7") + "}"));
    }

    @Test
    void everyClaimSaysWhereItsNumberIsFrom() {
        for (Basis basis : Basis.values()) {
            String claim = CLAIM.replace("printed", basis.key());
            assertEquals(basis, read(file(claim)).claims().get(0).basis());
        }
        String valid = "must be one of printed, figure, second_hand, direction, independent";
        assertEquals(
                "drift/claims.json: claim 'x': basis is missing, " + valid,
                mistakeInClaim("\"basis\": \"printed\", ", ""));
        assertEquals(
                "drift/claims.json: claim 'x': basis = \"hearsay\", " + valid, mistakeInClaim("printed", "hearsay"));
    }

    @Test
    void everyKindOfMeasureIsRead() {
        for (Claim.Kind kind : Claim.Kind.values()) {
            String claim = CLAIM.replace("\"mean\"", "\"" + kind.name().toLowerCase(Locale.ROOT) + "\"");
            assertEquals(kind, read(file(claim)).claims().get(0).measure().kind());
        }
    }

    @Test
    void anAnalysisIsOptional() {
        assertEquals(Optional.empty(), read(file(CLAIM)).claims().get(0).analysis());
        assertEquals(
                Optional.of("a wall"),
                read(file(CLAIM + ", \"analysis\": \"a wall\"")).claims().get(0).analysis());
        assertEquals(
                "drift/claims.json: claim 'x': analysis = 7, must be a text",
                mistake(file(CLAIM + ", \"analysis\": 7")));
    }

    @Test
    void aClaimMeasuresOneThing() {
        assertEquals(
                "drift/claims.json: claim 'x': must measure one of mean, median, sd, max, benchmark, found []",
                mistakeInClaim("\"mean\": \"position\",", ""));
        assertEquals(
                "drift/claims.json: claim 'x': must measure one of mean, median, sd, max, benchmark, found [mean, sd]",
                mistakeInClaim("\"published\"", "\"sd\": \"position\", \"published\""));
    }

    @Test
    void claimsAndExperimentsFitTogether() {
        assertEquals(
                "drift/claims.json: claim 'x': there is no experiment 'b'; valid: a, exact",
                mistakeInClaim("\"a\"", "\"b\""));
        assertEquals(
                "drift/claims.json: claim 'x': needs runs, but experiment 'exact' has no replicates",
                mistakeInClaim("\"a\"", "\"exact\""));
        assertEquals(
                "drift/claims.json: experiment 'a': replicates must satisfy 0 <= quick_replicates <= full_replicates",
                mistake("{\"experiments\": {\"a\": {\"parameters\": {}, \"quick_replicates\": 2}}}"));
        assertEquals(
                "drift/claims.json: claims: two have the same id, found [x, x]",
                mistake("{" + EXPERIMENTS + ", \"claims\": [{" + CLAIM + "}, {" + CLAIM + "}]}"));
    }
}
