package civitas.report;

import civitas.analysis.plot.Chart;
import java.util.List;

/** A piece of a report. */
public sealed interface Block {
    /**
     * Sentences.
     *
     * @param text plain text
     */
    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param caption what it holds
     * @param columns from left to right
     * @param rows one text per column
     * @param note what must be known to read it; may be empty
     * @param folded whether it shows when asked for only
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, String note, boolean folded)
            implements Block {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "row has " + row.size() + " cells, expected " + columns.size() + " (one per column)");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param header what stands in it
     * @param number whether its cells are numbers
     */
    record Column(String header, boolean number) {
        /** A column of words. */
        static Column words(String header) {
            return new Column(header, false);
        }

        /** A column of numbers. */
        static Column numbers(String header) {
            return new Column(header, true);
        }
    }

    /**
     * A chart.
     *
     * @param name file name without extension, unique in the report
     * @param chart what is drawn
     * @param caption what to see in it, or how to read it; may be empty
     */
    record Figure(String name, Chart chart, String caption) implements Block {}

    /**
     * Charts of which one is shown at a time.
     *
     * @param label what is chosen
     * @param options what each choice is called, one per chart
     * @param figures at least one
     */
    record Choice(String label, List<String> options, List<Figure> figures) implements Block {
        /** Copies the lists. */
        public Choice {
            options = List.copyOf(options);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Text to be copied, such as a command.
     *
     * @param caption what it is
     * @param text as it is to be copied
     * @param folded whether it shows when asked for only
     */
    record Listing(String caption, String text, boolean folded) implements Block {}

    /**
     * Links to files of the folder.
     *
     * @param files their names, relative to the report
     * @param notes a remark on each
     */
    record Files(List<String> files, List<String> notes) implements Block {
        /** Copies the lists. */
        public Files {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }
}
