package civitas.console.parts;

import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/**
 * A table of agents or of what can be read off one: a row each, which can be sorted by any column. A double click on a
 * row asks for more about it.
 */
public final class AgentTable extends JPanel {
    private final transient Content content;
    private final JTable table;

    /** What a column says. */
    public record Column(String name, String description) {}

    /**
     * An empty table.
     *
     * @param columns from left to right
     * @param opened is given the number of a row, in the order of {@link #show}, that was clicked twice
     */
    public AgentTable(List<Column> columns, IntConsumer opened) {
        super(new BorderLayout());
        content = new Content(columns);
        table = new JTable(content) {
            @Override
            public String getToolTipText(MouseEvent event) {
                int column = columnAtPoint(event.getPoint());
                return column < 0
                        ? null
                        : columns.get(convertColumnIndexToModel(column)).description();
            }
        };
        table.setAutoCreateRowSorter(true);
        table.setFillsViewportHeight(true);
        table.setFont(Ink.SMALL);
        table.setRowHeight(22);
        table.setDefaultRenderer(Double.class, new Numbers());
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = table.rowAtPoint(event.getPoint());
                if (event.getClickCount() == 2 && row >= 0) {
                    opened.accept(table.convertRowIndexToModel(row));
                }
            }
        });
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    /**
     * Shows other rows; what is selected stays selected.
     *
     * @param rows {@code [row][column]}, numbers as {@link Double}; kept
     */
    public void show(Object[][] rows) {
        boolean sameAgents = content.rows.length == rows.length;
        content.rows = rows;
        if (sameAgents && rows.length > 0) {
            content.fireTableRowsUpdated(0, rows.length - 1);
        } else {
            content.fireTableDataChanged();
        }
    }

    /** Number of rows shown. */
    public int rows() {
        return content.rows.length;
    }

    /** The table itself, for tests and for those who want other columns. */
    public JTable table() {
        return table;
    }

    private static final class Content extends AbstractTableModel {
        private final transient List<Column> columns;
        private Object[][] rows = {};

        Content(List<Column> columns) {
            this.columns = List.copyOf(columns);
        }

        @Override
        public int getRowCount() {
            return rows.length;
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public String getColumnName(int column) {
            return columns.get(column).name();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return rows.length == 0 ? Object.class : rows[0][column].getClass();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows[row][column];
        }
    }

    private static final class Numbers extends DefaultTableCellRenderer {
        Numbers() {
            setHorizontalAlignment(SwingConstants.RIGHT);
        }

        @Override
        protected void setValue(Object value) {
            setText(value instanceof Double number ? Inspectable.show(number) : String.valueOf(value));
        }
    }
}
