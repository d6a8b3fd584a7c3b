package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.scenario.toy.ToyScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioCatalogueTest {
    @Test
    void scenariosAreFoundById() {
        ScenarioCatalogue catalogue = ScenarioCatalogue.of(List.of(ToyFiles.SCENARIO));
        assertEquals(ToyFiles.SCENARIO, catalogue.find("toy"));
        assertEquals(List.of("toy"), catalogue.ids());
        assertEquals(List.of(ToyFiles.SCENARIO), catalogue.all());
    }

    @Test
    void idsAreUnique() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> ScenarioCatalogue.of(List.of(ToyFiles.SCENARIO, new ToyScenario())));
        assertEquals(
                "scenario id 'toy' is used by civitas.scenario.toy.ToyScenario and civitas.scenario.toy.ToyScenario",
                refused.getMessage());
    }

    @Test
    void registeredScenariosAreLoaded() {
        assertEquals(List.of("drift"), ScenarioCatalogue.load().ids());
    }
}
