package civitas.scenario;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of values that a parameter can have. */
public enum LeafType {
    /** An {@code int}. */
    INT("integer"),
    /** A {@code long}. */
    LONG("integer"),
    /** A {@code double}. */
    DOUBLE("number"),
    /** A {@code boolean}. */
    BOOLEAN("true or false"),
    /** An {@code enum}. */
    ENUM("word"),
    /** A {@link String}: the name of a thing or an input file. */
    TEXT("text"),
    /** {@link Numbers}. */
    NUMBERS("number or list of numbers");

    private final String word;

    LeafType(String word) {
        this.word = word;
    }

    /** The kind in a word or two, for descriptions. */
    public String word() {
        return word;
    }

    /** The kind that stores values of a Java type. */
    static Optional<LeafType> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.stores(type)).findFirst();
    }

    private boolean stores(Class<?> type) {
        return switch (this) {
            case INT -> type == int.class;
            case LONG -> type == long.class;
            case DOUBLE -> type == double.class;
            case BOOLEAN -> type == boolean.class;
            case ENUM -> type.isEnum();
            case TEXT -> type == String.class;
            case NUMBERS -> type == Numbers.class;
        };
    }

    /** Whether {@link Parameter#range} means anything. */
    public boolean numeric() {
        return this != BOOLEAN && this != ENUM && this != TEXT;
    }

    /** Whether it can give the length of a list. */
    boolean integer() {
        return this == INT || this == LONG;
    }
}
