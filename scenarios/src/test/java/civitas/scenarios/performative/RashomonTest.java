package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RashomonTest {
    /** Every pair of members, one by one. */
    @Property(tries = 50, seed = "1")
    void pairsAreCountedAtOnce(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0, max = 1) Double> members,
            @ForAll @DoubleRange(min = 0, max = 1) double best) {
        double pairs = 0;
        double fromBest = 0;
        for (double member : members) {
            fromBest += Math.abs(member - best) / members.size();
            for (double other : members) {
                pairs += Math.abs(member - other) / (members.size() * (members.size() - 1.0));
            }
        }
        Rashomon rashomon = Rashomon.of(
                best, members.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(pairs, rashomon.pairChurn(), 1e-12);
        assertEquals(fromBest, rashomon.churn(), 1e-12);
    }
}
