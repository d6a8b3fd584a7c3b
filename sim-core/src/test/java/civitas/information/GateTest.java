package civitas.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate("platform.history");

    @Test
    void nobodyReadsThroughAClosedGate() {
        gate.put(1);
        assertFalse(gate.isOpen() || gate.isClear());
        assertEquals(
                "platform.history is read, but is not shown",
                assertThrows(NotShownException.class, () -> gate.read(1.5)).getMessage());
        assertThrows(NotShownException.class, () -> gate.read(1));
        assertThrows(NotShownException.class, gate::read);
    }

    @Test
    void anOpenGateShowsTheTruth() {
        gate.open(true);
        assertTrue(gate.isClear());
        assertEquals(1.5, gate.read(1.5));
        assertEquals(7, gate.read(7));
        assertEquals(Double.NaN, gate.read());
        gate.put(2.5);
        assertEquals(2.5, gate.read());
    }

    @Test
    void aGateThatClosesShowsNothingOfBefore() {
        gate.open(true);
        gate.put(2.5);
        gate.open(false);
        assertThrows(NotShownException.class, gate::read);
        gate.open(true);
        assertEquals(2.5, gate.read());
    }

    @Test
    void anAuditReplacesWhatIsReadButOpensNothing() {
        gate.put(4);
        gate.replace(value -> value / 2);
        assertTrue(gate.isReplaced());
        assertThrows(NotShownException.class, () -> gate.read(5.0));
        gate.open(true);
        assertFalse(gate.isClear());
        assertEquals(2.5, gate.read(5.0));
        assertEquals(2, gate.read(5), "cut off after the point");
        assertEquals(4, gate.read(), "left before");
        gate.put(4);
        assertEquals(2, gate.read());
    }
}
