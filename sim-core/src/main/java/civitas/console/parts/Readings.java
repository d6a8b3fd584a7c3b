package civitas.console.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import sim.util.Properties;

/**
 * What can be read off something in a world, for MASON's inspectors: named numbers and texts in a fixed order, none of
 * which can be set. Numbers can be charted from the inspector.
 */
public final class Readings extends Properties {
    private record Reading(String name, String description, Class<?> type, Supplier<Object> value) {}

    private final transient List<Reading> readings = new ArrayList<>();

    /**
     * Nothing to read yet.
     *
     * @param title what is read, such as {@code firm 2}
     */
    public Readings(String title) {
        object = title;
    }

    /**
     * Adds a number.
     *
     * @param name shown beside it, all different
     * @param description with its unit
     */
    public Readings number(String name, String description, DoubleSupplier value) {
        readings.add(new Reading(name, description, double.class, value::getAsDouble));
        return this;
    }

    /** Adds a text. */
    public Readings text(String name, String description, Supplier<String> value) {
        readings.add(new Reading(name, description, String.class, value::get));
        return this;
    }

    /** What is read. */
    public String title() {
        return String.valueOf(object);
    }

    /** A number with six significant digits, without an exponent where that is short. */
    public static String show(double value) {
        return text(value, 6);
    }

    /** A number with three significant digits. */
    public static String brief(double value) {
        return text(value, 3);
    }

    private static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "none" : Double.toString(value);
        }
        double size = Math.abs(value);
        if (value != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        int whole = (int) Math.floor(Math.log10(Math.max(size, 1e-4)));
        int decimals = Math.max(0, digits - 1 - whole);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return readings.size();
    }

    @Override
    public Object getValue(int index) {
        return readings.get(index).value.get();
    }

    @Override
    public boolean isReadWrite(int index) {
        return false;
    }

    @Override
    public String getName(int index) {
        return readings.get(index).name;
    }

    @Override
    public String getDescription(int index) {
        return readings.get(index).description;
    }

    @Override
    public Class<?> getType(int index) {
        return readings.get(index).type;
    }

    @Override
    public String betterToString(Object value) {
        return value instanceof Double number ? show(number) : String.valueOf(value);
    }

    /** Nothing can be set. */
    @Override
    protected Object _setValue(int index, Object value) {
        return null;
    }
}
