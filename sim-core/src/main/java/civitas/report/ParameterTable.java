package civitas.report;

import civitas.report.Block.Column;
import civitas.scenario.Declaration;
import civitas.scenario.Declarations;
import civitas.scenario.ScenarioFile;
import civitas.sweep.analysis.AxisValueText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of a resolved file beside their declarations. */
final class ParameterTable {
    private static final String KIND = "kind";

    /** One parameter; those of a part come after the choice of the part. */
    private record Row(String path, String value, String standard, String unit, String description, boolean lever) {
        boolean changed() {
            return !value.equals(standard);
        }

        List<String> cells() {
            return List.of(lever ? path + " *" : path, value, standard, unit, description);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    ParameterTable(ScenarioFile<?> file) {
        collect(Declarations.of(file.scenario().parameterType()), file.json().path("parameters"));
    }

    private void collect(Declaration.Group group, JsonNode values) {
        for (Declaration member : group.members()) {
            JsonNode value = values.path(member.name());
            if (member instanceof Declaration.Leaf leaf) {
                rows.add(new Row(
                        leaf.path(),
                        text(value.isMissingNode() ? leaf.defaultValue() : value),
                        text(leaf.defaultValue()),
                        leaf.unit().equals("1") ? "" : leaf.unit(),
                        leaf.description(),
                        leaf.switchable()));
            } else if (member instanceof Declaration.Choice choice) {
                collect(choice, value);
            } else {
                collect((Declaration.Group) member, value);
            }
        }
    }

    private void collect(Declaration.Choice choice, JsonNode value) {
        String part = kind(value);
        rows.add(new Row(
                choice.path(), part, kind(choice.defaultValue()), "", choice.description(), choice.switchable()));
        choice.part(part)
                .ifPresent(chosen -> collect(chosen.group(), value.isObject() ? value : MissingNode.getInstance()));
    }

    private static String kind(JsonNode value) {
        return value.isObject() ? value.path(KIND).asText() : value.asText();
    }

    private static String text(JsonNode value) {
        return AxisValueText.of(value);
    }

    /** What differs from the defaults; then everything. */
    List<Block> blocks() {
        List<Column> columns = Stream.of("parameter", "value", "default", "unit", "meaning")
                .map(Column::words)
                .toList();
        List<List<String>> changed =
                rows.stream().filter(Row::changed).map(Row::cells).toList();
        List<Block> blocks = new ArrayList<>();
        if (changed.isEmpty()) {
            blocks.add(new Block.Paragraph("All parameters have their defaults."));
        } else {
            blocks.add(new Block.Table("Parameters that differ from their defaults", columns, changed, "", false));
        }
        blocks.add(new Block.Table(
                "All parameters",
                columns,
                rows.stream().map(Row::cells).toList(),
                "* can be changed by an intervention while a run goes on.",
                true));
        return blocks;
    }
}
