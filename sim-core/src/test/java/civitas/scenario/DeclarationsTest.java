package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.toy.ToyParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    record NoAnnotation(int firms) {}

    record NoDefault(@Parameter(description = "d") int firms) {}

    record BadDefault(@Parameter(value = "1.4", range = "(0, 1]", description = "d") double learningRate) {}

    record BadType(@Parameter(value = "x", description = "d") Object name) {}

    record BadRange(@Parameter(value = "1", range = "0..1", description = "d") double share) {}

    record RangedWord(@Parameter(value = "true", range = "[0, 1]", description = "d") boolean on) {}

    record BadLength(@Parameter(value = "1", lengthOf = "agents", description = "d") Numbers costs) {}

    record LengthMismatch(
            @Parameter(value = "2", description = "d") int firms,
            @Parameter(value = "[1, 2, 3]", lengthOf = "firms", description = "d") Numbers costs) {}

    record BadPart(@Parameter(value = "good", description = "d") Lever lever) {}

    record Quiet(@Parameter(value = "1", description = " ") int firms) {}

    sealed interface Lever {}

    record Good() implements Lever {}

    record Bad(@Parameter(value = "0", range = "(0, 1]", description = "d") double fee) implements Lever {}

    @Test
    void aTreeHoldsEveryKindOfParameter() {
        Group tree = Declarations.of(ToyParameters.class);
        assertEquals(
                List.of(
                        "firms",
                        "learning_rate",
                        "exploration_decay",
                        "periods",
                        "costs",
                        "symmetric",
                        "market",
                        "platform"),
                tree.names());
        Leaf costs = (Leaf) tree.member("costs").orElseThrow();
        assertEquals("firms", costs.lengthOf());
        assertEquals("EUR", costs.unit());
        assertEquals("[0, inf)", costs.range().toString());
        assertEquals("number or list of numbers", costs.type().word());
        assertEquals(
                "1000000",
                ((Leaf) tree.member("periods").orElseThrow()).defaultValue().toString());
        Group platform = (Group) tree.member("platform").orElseThrow();
        Choice prominence = (Choice) platform.member("prominence").orElseThrow();
        assertEquals("platform.prominence", prominence.path());
        assertEquals(List.of("everything", "price_directed", "sponsored"), prominence.names());
        Declaration shown = prominence
                .part("price_directed")
                .orElseThrow()
                .group()
                .member("shown")
                .orElseThrow();
        assertEquals("platform.prominence.shown", shown.path());
        assertEquals(true, shown.switchable());
    }

    @Test
    void mistakesNameRecordAndComponent() {
        assertMistake("NoAnnotation.firms lacks @Parameter", NoAnnotation.class);
        assertMistake("NoDefault.firms lacks a default", NoDefault.class);
        assertMistake("BadDefault: default of learning_rate: found 1.4, expected a number in (0, 1]", BadDefault.class);
        assertMistake(
                "BadType.name has type Object, supported are int, long, double, boolean, enums, String, Numbers, records and"
                        + " sealed interfaces of records",
                BadType.class);
        assertMistake("BadRange.share range \"0..1\" is not an interval like (0, 1] or [1, inf)", BadRange.class);
        assertMistake("RangedWord.on has a range, but is not a number", RangedWord.class);
        assertMistake("BadLength.costs has lengthOf agents, which is no integer parameter here", BadLength.class);
        assertMistake(
                "LengthMismatch: default of costs: has 3 values, expected 1 or one per firm (firms = 2)",
                LengthMismatch.class);
        assertMistake("BadPart: default of lever.fee: found 0, expected a number in (0, 1]", BadPart.class);
        assertMistake("Quiet.firms lacks a description", Quiet.class);
    }

    private static void assertMistake(String message, Class<? extends Record> type) {
        IllegalArgumentException mistake = assertThrows(IllegalArgumentException.class, () -> Declarations.of(type));
        assertEquals(message, mistake.getMessage());
    }
}
