package civitas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.run.LiveRun;
import civitas.scenario.Declaration;
import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.JsonValue;
import civitas.scenario.ScenarioFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterDraftTest {
    private final ScenarioFile<?> file = DriftScenario.read("{\"scenario\": \"drift\"}");
    private final ParameterDraft draft = new ParameterDraft(file, 0);

    private Declaration parameter(String path) {
        Declaration found = draft.declarations();
        for (String step : path.split("\\.", -1)) {
            Group group = found instanceof Choice choice
                    ? choice.part(draft.value(choice).asText()).orElseThrow().group()
                    : (Group) found;
            found = group.member(step).orElseThrow();
        }
        return found;
    }

    private List<String> set(String path, String json) {
        return draft.set(parameter(path), JsonValue.parseOrText(json));
    }

    private String value(String path) {
        return draft.value(parameter(path)).asText();
    }

    private LiveRun<?> follow() {
        LiveRun<?> run = LiveRun.of(draft.resolve(), 0);
        run.simulation().start();
        run.started();
        draft.follow(run);
        return run;
    }

    @Test
    void parametersWaitForTheNextStart() {
        assertEquals(List.of(), set("rounds", "12"));
        assertEquals("12", draft.resolve().json().at("/parameters/rounds").asText());
        assertEquals("40", file.json().at("/parameters/rounds").asText());
    }

    @Test
    void aWrongValueIsRefusedInTheWordsOfTheValidator() {
        assertEquals(List.of("rounds: found 0, expected an integer in [1, 1000000000]"), set("rounds", "0"));
        assertEquals(
                List.of("rounds: found text \"many\", expected an integer in [1, 1000000000]"), set("rounds", "many"));
        assertThrows(InvalidScenarioException.class, draft::resolve);
        assertEquals(List.of(), set("rounds", "3"));
    }

    @Test
    void aChoiceBringsItsParameters() {
        assertEquals(List.of(), set("platform.lever", "pulled"));
        assertEquals("0.5", value("platform.lever.pull"));
        assertEquals(List.of(), set("platform.lever.pull", "2"));
        assertEquals(
                "2",
                draft.resolve().json().at("/parameters/platform/lever/pull").asText());
    }

    @Test
    void aLeverIsSwitchedInTheRunThatIsOnAndGoesBackAfterIt() {
        LiveRun<?> run = follow();
        assertTrue(draft.isLive(parameter("platform.lever")));
        assertEquals(List.of(), set("platform.lever", "pulled"));
        assertEquals(List.of(), set("platform.lever.pull", "7"));
        assertEquals("7", run.parametersNext().at("/platform/lever/pull").asText());
        assertEquals(1, run.file().interventions().size());
        assertEquals(
                List.of("platform.lever.pull: found 11, expected a number in [0, 10]"),
                withoutRound(set("platform.lever.pull", "11")));
        assertEquals("7", run.parametersNext().at("/platform/lever/pull").asText());
        draft.release();
        assertEquals("free", value("platform.lever"));
    }

    /** The validator names the intervention; what is wrong with it follows. */
    private static List<String> withoutRound(List<String> messages) {
        return messages.stream()
                .map(message -> message.replaceFirst("^interventions\\[0]\\.set\\S* ", "platform.lever.pull: "))
                .toList();
    }

    @Test
    void otherParametersWaitWhileARunIsOn() {
        LiveRun<?> run = follow();
        assertEquals(List.of(), set("rounds", "50"));
        assertEquals(0, run.file().interventions().size());
        assertEquals("50", draft.resolve().json().at("/parameters/rounds").asText());
    }

    @Test
    void theSeedIsThatOfTheNextStart() {
        draft.setSeed(Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, draft.resolve().seed());
    }
}
