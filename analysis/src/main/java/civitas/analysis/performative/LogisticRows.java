package civitas.analysis.performative;

import civitas.analysis.shift.Logistic;
import java.util.Arrays;

/**
 * People as rows of a table, stored by column. Sums run over people in their order. One evaluation of the risk costs
 * people times features, a Hessian times features again.
 */
public final class LogisticRows implements LogisticData {
    private static final int BLOCK = 1024;

    private final double[][] columns;
    private final boolean[] labels;
    private final double[] attention;

    /**
     * Keeps the arrays, which can be large; they must not be modified afterwards.
     *
     * @param columns one array per feature, with one number per person each
     * @param labels whether a person has label 1
     * @param attention a number in [0, 1) per person: who has less than the knowing share knows of the model; empty if
     *     everybody always knows
     * @throws IllegalArgumentException if there is nobody, or lengths differ
     */
    public LogisticRows(double[][] columns, boolean[] labels, double[] attention) {
        this.columns = columns.clone();
        this.labels = labels;
        this.attention = attention;
        boolean alike = Arrays.stream(columns).allMatch(column -> column.length == labels.length);
        if (columns.length == 0 || labels.length == 0 || !alike) {
            throw new IllegalArgumentException("columns and labels must hold the same people, at least one, found "
                    + columns.length + " columns and " + labels.length + " labels");
        }
        if (attention.length != 0 && attention.length != labels.length) {
            throw new IllegalArgumentException(
                    "attention has length " + attention.length + ", expected 0 or " + labels.length);
        }
    }

    @Override
    public int features() {
        return columns.length;
    }

    /** Number of people. */
    public int people() {
        return labels.length;
    }

    private boolean knows(int person, double knowing) {
        return attention.length == 0 || attention[person] < knowing;
    }

    /** What people with certain margins w.x + b are worth to a sum. */
    private interface Visit {
        void at(int person, double margin);
    }

    /** Margins of all people in order, a block of each column at a time. */
    private void visit(double[] model, double[] shift, double knowing, Visit visit) {
        double moved = 0;
        for (int j = 0; j < columns.length; j++) {
            moved += model[j] * shift[j];
        }
        double[] margins = new double[Math.min(BLOCK, labels.length)];
        for (int from = 0; from < labels.length; from += BLOCK) {
            int size = Math.min(BLOCK, labels.length - from);
            Arrays.fill(margins, 0, size, model[columns.length]);
            for (int j = 0; j < columns.length; j++) {
                double weight = model[j];
                double[] column = columns[j];
                for (int i = 0; i < size; i++) {
                    margins[i] += weight * column[from + i];
                }
            }
            for (int i = 0; i < size; i++) {
                visit.at(from + i, margins[i] + (knows(from + i, knowing) ? moved : 0));
            }
        }
    }

    @Override
    public double accuracy(double[] model, double[] shift, double knowing) {
        int[] right = {0};
        visit(model, shift, knowing, (person, margin) -> right[0] += margin > 0 == labels[person] ? 1 : 0);
        return (double) right[0] / labels.length;
    }

    @Override
    public double disagreement(double[] first, double[] second, double[] shift, double knowing) {
        boolean[] predicted = new boolean[labels.length];
        visit(first, shift, knowing, (person, margin) -> predicted[person] = margin > 0);
        int[] different = {0};
        visit(second, shift, knowing, (person, margin) -> different[0] += margin > 0 == predicted[person] ? 0 : 1);
        return (double) different[0] / labels.length;
    }

    @Override
    public Objective risk(double[] shift, double knowing) {
        return new Risk(shift.clone(), knowing);
    }

    private final class Risk implements Objective {
        private final double[] shift;
        private final double knowing;

        Risk(double[] shift, double knowing) {
            this.shift = shift;
            this.knowing = knowing;
        }

        @Override
        public int dimension() {
            return columns.length + 1;
        }

        @Override
        public double value(double[] model) {
            double[] sum = {0};
            visit(
                    model,
                    shift,
                    knowing,
                    (person, margin) -> sum[0] += Logistic.softplus(labels[person] ? -margin : margin));
            return sum[0] / labels.length;
        }

        @Override
        public void gradient(double[] model, double[] gradient) {
            Arrays.fill(gradient, 0);
            visit(
                    model,
                    shift,
                    knowing,
                    (person, margin) -> add(gradient, person, Logistic.of(margin) - (labels[person] ? 1 : 0)));
            scale(gradient);
        }

        private void add(double[] sums, int person, double residual) {
            boolean knows = knows(person, knowing);
            for (int j = 0; j < columns.length; j++) {
                sums[j] += residual * (columns[j][person] + (knows ? shift[j] : 0));
            }
            sums[columns.length] += residual;
        }

        @Override
        public void hessian(double[] model, double[][] hessian) {
            for (double[] row : hessian) {
                Arrays.fill(row, 0);
            }
            double[] features = new double[columns.length + 1];
            visit(model, shift, knowing, (person, margin) -> {
                double share = Logistic.of(margin);
                fill(features, person);
                addProducts(hessian, features, share * (1 - share));
            });
            for (int j = 0; j < hessian.length; j++) {
                for (int k = 0; k < j; k++) {
                    hessian[k][j] = hessian[j][k];
                }
            }
            Arrays.stream(hessian).forEach(this::scale);
        }

        private void fill(double[] features, int person) {
            boolean knows = knows(person, knowing);
            for (int j = 0; j < columns.length; j++) {
                features[j] = columns[j][person] + (knows ? shift[j] : 0);
            }
            features[columns.length] = 1;
        }

        private static void addProducts(double[][] sums, double[] features, double weight) {
            for (int j = 0; j < features.length; j++) {
                double weighted = weight * features[j];
                for (int k = 0; k <= j; k++) {
                    sums[j][k] += weighted * features[k];
                }
            }
        }

        private void scale(double[] sums) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] /= labels.length;
            }
        }

        /** Mean squared length of people's features, the constant 1 included, over 4. */
        @Override
        public double smoothness() {
            double squares = 0;
            for (int j = 0; j < columns.length; j++) {
                for (int person = 0; person < labels.length; person++) {
                    double feature = columns[j][person] + (knows(person, knowing) ? shift[j] : 0);
                    squares += feature * feature;
                }
            }
            return (squares / labels.length + 1) / 4;
        }
    }
}
