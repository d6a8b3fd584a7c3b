package civitas.report;

import civitas.report.Block.Column;
import civitas.run.Shell;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of a run come from, and how to get them again.
 *
 * @param file the resolved file
 * @param manifest of the folder
 */
record ProvenanceSection(ScenarioFile<?> file, JsonNode manifest) {
    List<Section> sections() {
        return List.of(
                new Section("tables", "Tables of the worlds", tables()),
                new Section("again", "Run it again", again()),
                new Section("provenance", "Provenance", provenance()));
    }

    private List<Block> tables() {
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (JsonNode entry : manifest.path("files")) {
            String name = entry.path("name").asText();
            if (name.endsWith(".csv") && !name.startsWith("outcomes") && !name.startsWith("series")) {
                names.add(name);
                notes.add(Figures.bytes(entry.path("bytes").asLong()));
            }
        }
        return names.isEmpty() ? List.of() : List.of(new Block.Files(names, notes));
    }

    private List<Block> again() {
        List<String> words = new ArrayList<>();
        manifest.path("command").forEach(word -> words.add(word.asText()));
        boolean twins = words.contains("--twin");
        List<Block> blocks = new ArrayList<>();
        if (!words.isEmpty()) {
            blocks.add(new Block.Listing("The command as it was given", "civitas " + Shell.quote(words), false));
        }
        blocks.add(new Block.Listing(
                "The same runs from the resolved file below, saved as scenario.json",
                "civitas run scenario.json" + (twins ? " --twin" : ""),
                false));
        blocks.add(new Block.Listing("scenario.json", file.json().toPrettyString(), true));
        return blocks;
    }

    private List<Block> provenance() {
        List<List<String>> rows = new ArrayList<>();
        JsonNode machine = manifest.path("machine");
        row(
                rows,
                "scenario",
                file.scenario().id() + ", model version "
                        + manifest.path("model_version").asText());
        row(
                rows,
                "Civitas",
                manifest.at("/civitas/version").asText() + ", commit "
                        + manifest.at("/civitas/commit").asText());
        row(rows, "seed", manifest.path("seed").asText());
        row(rows, "trajectory hash", manifest.path("trajectory_hash").asText());
        row(rows, "identity of the experiment", manifest.path("identity").asText());
        row(rows, "start", manifest.path("start").asText());
        row(rows, "end", manifest.path("end").asText());
        row(
                rows,
                "Java",
                manifest.at("/jvm/name").asText() + " "
                        + manifest.at("/jvm/version").asText() + ", "
                        + manifest.at("/jvm/vendor").asText());
        row(
                rows,
                "machine",
                machine.path("os").asText() + ", "
                        + machine.path("architecture").asText() + ", "
                        + Figures.counted(machine.path("processors").asLong(), "processor") + ", "
                        + Figures.counted(manifest.path("threads").asLong(), "thread"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Table("Provenance", List.of(Column.words("what"), Column.words("value")), rows, "", false));
        blocks.add(checksums());
        return blocks;
    }

    private static void row(List<List<String>> rows, String what, String value) {
        rows.add(List.of(what, value));
    }

    private Block checksums() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode entry : manifest.path("files")) {
            rows.add(List.of(
                    entry.path("name").asText(),
                    Figures.bytes(entry.path("bytes").asLong()),
                    entry.path("sha256").asText()));
        }
        return new Block.Table(
                "Checksums",
                List.of(Column.words("file"), Column.numbers("size"), Column.words("SHA-256")),
                rows,
                "",
                true);
    }
}
