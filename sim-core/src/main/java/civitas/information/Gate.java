package civitas.information;

import java.util.function.DoubleUnaryOperator;

/**
 * One quantity that is either shown at once or not at all. A world gives agents what they read here and nothing else of the
 * quantity: either it reads for them as it hands numbers out ({@link #read(double)}, {@link #read(int)}), or it leaves a
 * number for them ({@link #put}) and hands out the gate. For quantities that are late, differ by agent or carry errors there
 * is {@link Channel}.
 * <p>Reading costs one check and allocates nothing. Several threads may read while nothing changes.
 */
public final class Gate implements Disclosable {
    private final String name;
    private final DoubleUnaryOperator refusal = this::refuse;
    private boolean open;
    private DoubleUnaryOperator lens;
    /** What numbers pass through: nothing, the lens, or a refusal. */
    private DoubleUnaryOperator between = refusal;

    private double left = Double.NaN;

    /**
     * A gate that is closed as yet.
     *
     * @param name see {@link Disclosable#name}
     */
    public Gate(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** Opens the gate, or closes it. */
    public void open(boolean shown) {
        open = shown;
        between = shown ? lens : refusal;
    }

    /** Whether agents are shown the quantity. */
    public boolean isOpen() {
        return open;
    }

    /** Whether reading just returns the truth, so that loops in a hurry and tables made in advance may go without it. */
    public boolean isClear() {
        return between == null;
    }

    /** Whether an audit has replaced the quantity, seen or not. */
    public boolean isReplaced() {
        return lens != null;
    }

    /**
     * What agents see of a number.
     *
     * @throws NotShownException if the gate is closed
     */
    public double read(double truth) {
        return between == null ? truth : between.applyAsDouble(truth);
    }

    /**
     * The same of a whole number; what an audit puts in its place is cut off after the point.
     *
     * @throws NotShownException if the gate is closed
     */
    public int read(int truth) {
        return between == null ? truth : (int) between.applyAsDouble(truth);
    }

    /** Leaves a number behind the gate, open or not. */
    public void put(double truth) {
        left = lens == null ? truth : lens.applyAsDouble(truth);
    }

    /**
     * What agents see of the number last left; NaN before the first.
     *
     * @throws NotShownException if the gate is closed
     */
    public double read() {
        return open ? left : refuse(left);
    }

    private double refuse(double truth) {
        throw new NotShownException(name + " is read, but is not shown");
    }

    @Override
    public void replace(DoubleUnaryOperator replacement) {
        lens = replacement;
        open(open);
    }
}
