package civitas.console.parts;

import civitas.console.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import sim.util.Properties;

/**
 * What can be read off something in a world, for MASON's inspectors: named numbers and texts in a fixed order, none of
 * which can be set. Numbers can be charted from the inspector.
 */
public final class Inspectable extends Properties {
    private record Reading(String name, String description, Class<?> type, Supplier<Object> value) {}

    private final transient List<Reading> readings = new ArrayList<>();

    /**
     * Nothing to read yet.
     *
     * @param title what is read, such as {@code firm 2}
     */
    public Inspectable(String title) {
        object = title;
    }

    /**
     * Adds a number.
     *
     * @param name shown beside it, all different
     * @param description with its unit
     */
    public Inspectable number(String name, String description, DoubleSupplier value) {
        readings.add(new Reading(name, description, double.class, value::getAsDouble));
        return this;
    }

    /** Adds a text. */
    public Inspectable text(String name, String description, Supplier<String> value) {
        readings.add(new Reading(name, description, String.class, value::get));
        return this;
    }

    /** What is read. */
    public String title() {
        return String.valueOf(object);
    }

    /** A number with six significant digits. */
    public static String show(double value) {
        return Numerals.text(value);
    }

    /** A number with three significant digits. */
    public static String brief(double value) {
        return Numerals.text(value, 3);
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
