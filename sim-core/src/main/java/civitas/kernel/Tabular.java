package civitas.kernel;

import java.util.List;

/** A {@link World} that offers tables at the end of a run, beside its outcomes: numbers by road, by class, by agent. */
public interface Tabular {
    /**
     * The tables, the same names and columns in every run of a scenario file. Draws no random number and changes
     * nothing; rows are asked for later, or never, while the world rests.
     */
    List<OutputTable> tables();
}
