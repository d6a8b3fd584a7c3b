package civitas.analysis.collective;

/**
 * What a member of a collective reports instead of its record: the map h(x, y) on features and labels. The same map
 * moves laws ({@link FiniteLaw#under}) and single records. {@link DataStrategies} has the published ones.
 */
public interface DataStrategy {
    /** Feature that is reported for the record (x, y). */
    int feature(int x, int y);

    /** Label that is reported for the record (x, y). */
    int label(int x, int y);
}
