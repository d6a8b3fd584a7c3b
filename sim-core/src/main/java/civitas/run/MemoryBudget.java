package civitas.run;

import civitas.scenario.Declaration;
import civitas.scenario.Declarations;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.LeafType;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps runs from being started that cannot fit in memory. */
public final class MemoryBudget {
    /** Share of the heap that runs may plan with; the rest is for everything else. */
    private static final double USABLE = 0.8;

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private static final double LARGEST = 0x1p70;

    private MemoryBudget() {}

    /**
     * How many runs may be played at a time.
     *
     * @param where how messages call the file
     * @param wanted threads wanted, at least 1
     * @return between 1 and {@code wanted}: fewer where memory does not hold more
     * @throws InvalidScenarioException if not even one run fits
     */
    public static int threads(String where, ScenarioFile<?> file, int wanted) {
        double need = file.memoryBytes();
        double usable = USABLE * Runtime.getRuntime().maxMemory();
        if (need > usable) {
            String amount = need >= LARGEST ? "more than any Java program can hold" : "about " + text(need);
            throw new InvalidScenarioException(List.of(new Problem(
                    where,
                    "parameters",
                    "one run needs " + amount + " of memory, " + text(usable)
                            + " can be used; choose smaller sizes" + largeSizes(file)
                            + (need >= LARGEST ? "" : ", or give Java more memory with CIVITAS_JAVA_OPTS=-Xmx..."))));
        }
        return (int) Math.max(1, Math.min(wanted, usable / need));
    }

    /** The whole numbers that exceed their defaults: the likely culprits. */
    private static String largeSizes(ScenarioFile<?> file) {
        JsonNode values = file.json().get("parameters");
        String sizes = Declarations.of(file.scenario().parameterType()).members().stream()
                .filter(member -> member instanceof Declaration.Leaf leaf && leaf.type() == LeafType.INT)
                .map(Declaration.Leaf.class::cast)
                .filter(leaf ->
                        values.path(leaf.name()).asLong() > leaf.defaultValue().asLong())
                .map(leaf -> leaf.name() + " = " + values.path(leaf.name()) + " against " + leaf.defaultValue())
                .collect(Collectors.joining(", "));
        return sizes.isEmpty() ? "" : " (above their defaults: " + sizes + ")";
    }

    private static String text(double bytes) {
        int unit = 0;
        double amount = bytes;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        int decimals = unit == 0 || amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", amount, UNITS[unit]);
    }
}
