package civitas.cli;

import civitas.claims.Claim;
import civitas.claims.ClaimSet;
import civitas.scenario.Benchmark;
import civitas.scenario.Declaration;
import civitas.scenario.Declarations;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/**
 * Everything {@code describe} knows about a scenario, as text or JSON.
 *
 * @param defaults the scenario's default file
 * @param claims the scenario's claims
 */
record Description(ScenarioFile<?> defaults, ClaimSet claims) {
    private static final int LINE_LENGTH = 100;

    private Scenario<?> scenario() {
        return defaults.scenario();
    }

    /**
     * One line of the parameter table; nested parameters come after what they belong to.
     *
     * @param kind name of the choice that has the parameter; empty if it is always there
     */
    private record Row(
            Declaration declaration,
            String kind,
            String type,
            String range,
            String unit,
            String value,
            String source) {}

    private List<Row> parameters() {
        List<Row> rows = new ArrayList<>();
        collect(Declarations.of(scenario().parameterType()), "", rows);
        return rows;
    }

    private static void collect(Declaration.Group group, String kind, List<Row> rows) {
        for (Declaration member : group.members()) {
            if (member instanceof Declaration.Leaf leaf) {
                rows.add(row(leaf, kind));
            } else if (member instanceof Declaration.Choice choice) {
                String names = String.join(" | ", choice.names());
                rows.add(new Row(
                        choice,
                        kind,
                        choice.perAgent() ? "choice, or one per " + choice.lengthOf() : "choice",
                        names,
                        "",
                        choice.defaultValue().asText(),
                        choice.source()));
                choice.parts().forEach(part -> collect(part.group(), part.name(), rows));
            } else {
                collect((Declaration.Group) member, kind, rows);
            }
        }
    }

    private static Row row(Declaration.Leaf leaf, String kind) {
        String range = leaf.type().numeric() ? leaf.range().toString() : String.join(" | ", leaf.words());
        String type = leaf.type().word() + (leaf.lengthOf().isEmpty() ? "" : ", or one per " + leaf.lengthOf());
        String value = leaf.defaultValue().isTextual()
                ? leaf.defaultValue().asText()
                : leaf.defaultValue().toString();
        return new Row(leaf, kind, type, range, leaf.unit(), value, leaf.source());
    }

    void print(PrintWriter out) {
        out.println(scenario().id() + ": " + scenario().title());
        out.println();
        out.println(wrap(scenario().description()));
        printParameters(out);
        printQuantities(out, "outcome", defaults.outcomes());
        printQuantities(out, "series", defaults.series());
        printBenchmarks(out);
        printClaims(out);
    }

    private void printBenchmarks(PrintWriter out) {
        Table benchmarks = new Table()
                .words("benchmark")
                .numbers("at the defaults")
                .words("unit")
                .words("meaning");
        for (Benchmark benchmark : defaults.benchmarks()) {
            benchmarks.row(
                    benchmark.name(), Figures.exact(benchmark.value()), benchmark.unit(), benchmark.description());
        }
        section(out, benchmarks);
    }

    private void printClaims(PrintWriter out) {
        Table published = new Table().words("claim").numbers("published").words("statement [source]");
        for (Claim claim : claims.claims()) {
            published.row(
                    claim.id(), Figures.exact(claim.published()), claim.statement() + " [" + claim.source() + "]");
        }
        section(out, published);
    }

    private void printParameters(PrintWriter out) {
        Table table = new Table()
                .words("parameter")
                .words("default")
                .words("range")
                .words("unit")
                .words("meaning (* may change during a run)");
        for (Row row : parameters()) {
            table.row(
                    row.declaration().path() + (row.declaration().switchable() ? " *" : ""),
                    row.value(),
                    row.range(),
                    row.unit(),
                    (row.kind().isEmpty() ? "" : row.kind() + ": ")
                            + row.declaration().description()
                            + (row.source().isEmpty() ? "" : " [" + row.source() + "]"));
        }
        section(out, table);
    }

    private static void printQuantities(PrintWriter out, String header, List<Quantity> quantities) {
        Table table = new Table().words(header).words("unit").words("meaning");
        quantities.forEach(quantity -> table.row(quantity.name(), quantity.unit(), quantity.description()));
        section(out, table);
    }

    private static void section(PrintWriter out, Table table) {
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
        }
    }

    private static String wrap(String text) {
        return text.lines().map(line -> WordUtils.wrap(line, LINE_LENGTH)).collect(Collectors.joining("\n"));
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("id", scenario().id());
        document.put("title", scenario().title());
        document.put("description", scenario().description());
        document.put("model_version", scenario().modelVersion());
        parameters(document.putArray("parameters"), document.putArray("levers"));
        quantities(document.putArray("outcomes"), defaults.outcomes());
        quantities(document.putArray("series"), defaults.series());
        benchmarks(document.putArray("benchmarks"));
        claims(document.putArray("claims"));
        return document;
    }

    private void parameters(ArrayNode entries, ArrayNode levers) {
        for (Row row : parameters()) {
            Declaration declaration = row.declaration();
            entries.addObject()
                    .put("name", declaration.path())
                    .put("type", row.type())
                    .put("range", row.range())
                    .put("unit", row.unit())
                    .put("default", row.value())
                    .put("description", declaration.description())
                    .put("source", row.source())
                    .put("switchable", declaration.switchable());
            if (declaration.switchable() && declaration.path().startsWith("platform.")) {
                levers.add(declaration.path());
            }
        }
    }

    private void benchmarks(ArrayNode entries) {
        for (Benchmark benchmark : defaults.benchmarks()) {
            ObjectNode entry = entries.addObject().put("name", benchmark.name());
            Json.put(entry, "value", benchmark.value());
            entry.put("unit", benchmark.unit()).put("description", benchmark.description());
        }
    }

    private void claims(ArrayNode entries) {
        for (Claim claim : claims.claims()) {
            entries.addObject()
                    .put("id", claim.id())
                    .put("statement", claim.statement())
                    .put("source", claim.source())
                    .put("published", claim.published());
        }
    }

    private static void quantities(ArrayNode entries, List<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            entries.addObject()
                    .put("name", quantity.name())
                    .put("unit", quantity.unit())
                    .put("description", quantity.description());
        }
    }
}
