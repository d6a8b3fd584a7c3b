package civitas.scenarios.segregation;

import civitas.kernel.OutputTable;
import java.util.List;

/** A world that is a city. */
interface Town {
    /** The city as it is now. */
    City city();

    /** The table {@code cells}: what every cell was at the start and is now, as numbers of {@link City}. */
    static OutputTable table(City city, byte[] start) {
        return new OutputTable("cells", List.of("row", "column", "start", "end"), rows -> {
            byte[] now = city.content();
            for (int cell = 0; cell < now.length; cell++) {
                rows.row(cell / city.width() + 1, cell % city.width() + 1, (int) start[cell], (int) now[cell]);
            }
        });
    }
}
