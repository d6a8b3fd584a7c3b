package civitas.console;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/** A titled table of names, values and units; the meaning of each row is its tool tip. */
final class ReadingsTable extends JPanel {
    private static final int NAME_WIDTH = 190;
    private static final int VALUE_WIDTH = 120;
    private static final int UNIT_WIDTH = 90;

    /** One row. */
    record Row(String name, String value, String unit, String meaning) {}

    private final transient Model model = new Model();

    ReadingsTable(String title, String name) {
        super(new BorderLayout());
        setBorder(BorderFactory.createTitledBorder(title));
        JTable table = new Described(model);
        table.setName(name);
        table.setShowGrid(false);
        table.setFocusable(false);
        table.setRowHeight(table.getRowHeight() + 2);
        table.getColumnModel().getColumn(0).setPreferredWidth(NAME_WIDTH);
        table.getColumnModel().getColumn(1).setPreferredWidth(VALUE_WIDTH);
        table.getColumnModel().getColumn(2).setPreferredWidth(UNIT_WIDTH);
        DefaultTableCellRenderer numbers = new DefaultTableCellRenderer();
        numbers.setHorizontalAlignment(DefaultTableCellRenderer.RIGHT);
        table.getColumnModel().getColumn(1).setCellRenderer(numbers);
        table.setIntercellSpacing(new java.awt.Dimension(8, 1));
        add(table, BorderLayout.CENTER);
    }

    void show(List<Row> rows) {
        boolean sameNames = model.rows.size() == rows.size();
        model.rows = List.copyOf(rows);
        if (sameNames) {
            repaint();
        } else {
            model.fireTableDataChanged();
            revalidate();
        }
        setVisible(!rows.isEmpty());
    }

    private static final class Model extends AbstractTableModel {
        private transient List<Row> rows = new ArrayList<>();

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Row shown = rows.get(row);
            return switch (column) {
                case 0 -> shown.name;
                case 1 -> shown.value;
                default -> shown.unit.equals("1") ? "" : shown.unit;
            };
        }
    }

    private static final class Described extends JTable {
        Described(Model model) {
            super(model);
        }

        @Override
        public String getToolTipText(java.awt.event.MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            return row < 0 ? null : ((Model) getModel()).rows.get(row).meaning;
        }
    }
}
