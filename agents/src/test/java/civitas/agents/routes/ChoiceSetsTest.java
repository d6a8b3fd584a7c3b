package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceSetsTest {
    @Property(tries = 50, seed = "1")
    void everyRouteHasAPlaceOfItsOwn(
            @ForAll @IntRange(min = 1, max = 9) int groups, @ForAll @IntRange(min = 1, max = 127) int capacity) {
        ChoiceSets sets = new ChoiceSets(groups, capacity);
        boolean[] used = new boolean[sets.indices()];
        for (int route = 0; route < capacity; route++) {
            for (int group = 0; group < groups; group++) {
                assertFalse(sets.isFull(group));
                assertEquals(route, sets.add(group));
                assertEquals(route + 1, sets.size(group));
                int index = sets.index(group, route);
                assertFalse(used[index]);
                used[index] = true;
            }
        }
        assertTrue(sets.isFull(groups - 1));
    }

    @Test
    void aFullGroupTakesNoMore() {
        ChoiceSets sets = new ChoiceSets(2, 1);
        sets.add(1);
        assertEquals(
                "group 1 has 1 routes already; create ChoiceSets with more capacity",
                assertThrows(IllegalStateException.class, () -> sets.add(1)).getMessage());
        assertEquals("ChoiceSets[capacity=1, sizes=[0, 1]]", sets.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | groups = 0, must be at least 1",
                "1 | 0 | capacity = 0, must be in 1..127",
                "1 | 128 | capacity = 128, must be in 1..127",
                "100000000 | 100 | groups * capacity = 10000000000, must be at most 2147483647",
            })
    void illegalShapesAreNamed(int groups, int capacity, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new ChoiceSets(groups, capacity))
                        .getMessage());
    }

    @Test
    void restoresOnlyItsOwnShape() throws IOException {
        ChoiceSets sets = new ChoiceSets(2, 3);
        sets.add(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sets.save(new DataOutputStream(bytes));
        ChoiceSets same = new ChoiceSets(2, 3);
        same.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(sets.toString(), same.toString());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(
                "saved choice sets are 2 x 3, expected 3 x 2",
                assertThrows(IOException.class, () -> new ChoiceSets(3, 2).restore(in))
                        .getMessage());
    }
}
