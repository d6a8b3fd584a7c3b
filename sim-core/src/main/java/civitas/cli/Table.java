package civitas.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table for people: words to the left, numbers to the right, no lines but white space. */
final class Table {
    private static final int LONGEST_CELL = 60;
    private static final Character[] BORDERS = Arrays.stream(
                    AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .map(Table::withoutCrossings)
            .toArray(Character[]::new);

    private final List<Column> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    Table words(String header) {
        return column(header, HorizontalAlign.LEFT);
    }

    Table numbers(String header) {
        return column(header, HorizontalAlign.RIGHT);
    }

    private Table column(String header, HorizontalAlign align) {
        columns.add(new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(LONGEST_CELL, OverflowBehaviour.NEWLINE));
        return this;
    }

    void row(Object... cells) {
        rows.add(cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(PrintWriter out) {
        String text = AsciiTable.builder()
                .border(BORDERS)
                .data(columns.toArray(Column[]::new), rows.toArray(Object[][]::new))
                .asString();
        out.println(text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")));
    }

    /** Columns stand apart by white space, and the line below the header is drawn through. */
    private static Character withoutCrossings(Character border) {
        return switch (border == null ? 0 : border) {
            case '|' -> ' ';
            case '+' -> '-';
            default -> border;
        };
    }
}
