package civitas.sweep.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A run that ended early.
 *
 * @param pointId identity of its point
 * @param point the point: JSON object from axis to value
 * @param replicate number of the replicate, from 0
 * @param cause why it ended
 */
public record FailedRun(String pointId, String point, int replicate, String cause) {
    /** The current row of a query with these columns. */
    static FailedRun of(ResultSet row) throws SQLException {
        return new FailedRun(row.getString(1), row.getString(2), row.getInt(3), row.getString(4));
    }
}
