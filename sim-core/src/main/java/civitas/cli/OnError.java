package civitas.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a failed run means for the others. */
enum OnError {
    CONTINUE,
    STOP;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it, and says what is allowed in the words that users write. */
    static final class Converter implements ITypeConverter<OnError> {
        @Override
        public OnError convert(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "', expected one of: "
                            + Arrays.stream(values()).map(OnError::toString).collect(Collectors.joining(", "))));
        }
    }
}
