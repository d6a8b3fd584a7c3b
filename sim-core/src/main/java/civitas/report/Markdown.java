package civitas.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A report as Markdown with tables, for documentation that is kept beside code. Charts are left out; what they show is in
 * the tables, too.
 */
final class Markdown {
    private Markdown() {}

    static String text(Report report) {
        StringBuilder text = new StringBuilder("# " + words(report.title()) + "\n\n" + words(report.lead()) + "\n");
        for (Section section : report.sections()) {
            text.append("\n## ").append(words(section.heading())).append('\n');
            for (Block block : section.blocks()) {
                String one = block(block);
                text.append(one.isEmpty() ? "" : "\n" + one + "\n");
            }
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return words(paragraph.text());
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Listing listing) {
            return words(listing.caption()) + ":\n\n    " + listing.text().replace("\n", "\n    ");
        }
        if (block instanceof Block.Files files) {
            return files.files().stream().map(file -> "* " + words(file)).collect(Collectors.joining("\n"));
        }
        return "";
    }

    private static String table(Block.Table table) {
        StringBuilder text = new StringBuilder(
                line(table.columns().stream().map(Block.Column::header).toList()));
        text.append('|');
        table.columns().forEach(column -> text.append(column.number() ? "---:|" : "---|"));
        text.append('\n');
        table.rows().forEach(row -> text.append(line(row)));
        return text.substring(0, text.length() - 1) + (table.note().isEmpty() ? "" : "\n\n" + words(table.note()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Markdown::words).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Nothing in words is markup, and a cell ends where its column ends. */
    private static String words(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*<|])", "\\\\$1");
    }
}
