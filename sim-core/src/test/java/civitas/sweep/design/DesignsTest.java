package civitas.sweep.design;

import static civitas.sweep.ToySweeps.design;
import static civitas.sweep.ToySweeps.designOf;
import static civitas.sweep.ToySweeps.file;
import static civitas.sweep.ToySweeps.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.SweepDesign.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignsTest {
    @Test
    void aGridHasEveryCombinationAndItsLastAxisVariesFastest() {
        List<String> expected = new ArrayList<>();
        for (int firms : new int[] {2, 3, 5}) {
            for (String rate : new String[] {"0.1", "0.2"}) {
                for (int cost = 0; cost < 4; cost++) {
                    expected.add("{'costs':" + cost + ",'firms':" + firms + ",'learning_rate':" + rate + "}");
                }
            }
        }
        Design grid = design("'axes': {'firms': [2, 3, 5], 'learning_rate': [0.1, 0.2],"
                + " 'costs': {'from': 0, 'to': 3, 'count': 4}}");
        assertEquals(24, grid.candidates());
        assertEquals(expected, points(grid));
        assertEquals(List.of(4L, 8L), grid.periods());
    }

    @Test
    void aGridOfATrillionPointsOpensAtOnce() {
        Design grid = design("'axes': {'periods': {'from': 1, 'to': 1000000, 'count': 1000000},"
                + " 'learning_rate': {'from': 0.000001, 'to': 1, 'count': 1000000}}");
        assertEquals(1_000_000_000_000L, grid.candidates());
        assertEquals("{\"learning_rate\":0.000001,\"periods\":1}", json(grid, 0));
        assertEquals("{\"learning_rate\":0.654322,\"periods\":123457}", json(grid, 123_456_654_321L));
        assertEquals("{\"learning_rate\":1,\"periods\":1000000}", json(grid, 999_999_999_999L));
        Interleaving order = Interleaving.of(grid);
        assertTrue(grid.at(order.place(999_999_999_999L)).isPresent());
    }

    @Test
    void aZipGoesThroughItsAxesTogether() {
        assertEquals(
                List.of(
                        "{'costs':1,'firms':2,'market':'logit'}",
                        "{'costs':1.5,'firms':4,'market':'logit'}",
                        "{'costs':2,'firms':8,'market':'winner_takes_all'}"),
                points(design("'design': 'zip', 'axes': {'firms': {'from': 2, 'to': 8, 'count': 3, 'scale':"
                        + " 'logarithmic'}, 'costs': {'from': 1, 'to': 2, 'count': 3},"
                        + " 'market': ['logit', 'logit', 'winner_takes_all']}")));
    }

    @Test
    void aListHasItsPoints() {
        assertEquals(
                List.of("{}", "{'costs':[1,2,3],'firms':3}", "{'symmetric':false}"),
                points(design("'design': 'list', 'points': [{}, {'firms': 3, 'costs': [1, 2, 3]},"
                        + " {'symmetric': false}]")));
    }

    @Test
    void aUnionHasThePointsOfOneDesignAfterTheOther() {
        assertEquals(
                List.of("{'firms':2}", "{'firms':3}", "{'costs':1}", "{'costs':2}", "{'costs':3}", "{}"),
                points(design("'design': 'union', 'designs': [{'axes': {'firms': [2, 3]}},"
                        + " {'axes': {'costs': [1, 2, 3]}}, {'design': 'list', 'points': [{}]}]")));
    }

    @Test
    void aProductHasEveryCombinationOfItsDesigns() {
        String zip = "{'design': 'zip', 'axes': {'firms': [2, 3], 'costs': [5, 7]}}";
        String list = "{'design': 'list', 'points': [{}, {'learning_rate': 0.5}]}";
        String grid = "{'axes': {'symmetric': [true, false], 'periods': [1, 2, 3]}}";
        Design product = design("'design': 'product', 'designs': [" + zip + "," + list + "," + grid + "]");
        List<String> expected = new ArrayList<>();
        for (Point first : all("'design': 'zip', 'axes': {'firms': [2, 3], 'costs': [5, 7]}")) {
            for (Point second : all("'design': 'list', 'points': [{}, {'learning_rate': 0.5}]")) {
                for (Point third : all("'axes': {'symmetric': [true, false], 'periods': [1, 2, 3]}")) {
                    expected.add(first.and(second).and(third).json().replace('"', '\''));
                }
            }
        }
        assertEquals(24, expected.size());
        assertEquals(expected, points(product));
        assertEquals(List.of(3L, 6L, 12L), product.periods());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'parameter': 'firms', 'op': '=', 'value': 3.0} | 33",
                "{'parameter': 'firms', 'op': '!=', 'value': 3} | 24",
                "{'parameter': 'firms', 'op': '<', 'value': 3} | 2",
                "{'parameter': 'firms', 'op': '<=', 'value': 3} | 233",
                "{'parameter': 'firms', 'op': '>', 'value': 3} | 4",
                "{'parameter': 'firms', 'op': '>=', 'value': 3} | 334",
                "{'parameter': 'firms', 'op': 'in', 'value': [2, 4, 9]} | 24",
                "{'parameter': 'firms', 'op': '<=', 'other': 'periods'} | 23",
                "{'parameter': 'firms', 'op': '=', 'other': 'periods'} | 3",
                "{'parameter': 'firms', 'op': '<', 'value': 4}, {'parameter': 'periods', 'op': '<', 'value': 2} | 3",
                "{'parameter': 'market', 'op': '=', 'value': 'logit'} | 2334",
                "{'parameter': 'market', 'op': '!=', 'value': 'logit'} | ``",
                "{'parameter': 'symmetric', 'op': '=', 'value': true} | 2334",
                "{'parameter': 'platform.prominence', 'op': '=', 'value': 'price_directed'} | 2334",
                "{'parameter': 'platform.prominence.shown', 'op': '=', 'value': 2} | 2334",
                "{'parameter': 'platform.prominence.fee', 'op': '!=', 'value': 7} | ``",
                "{'parameter': 'interventions.0.at', 'op': '<', 'value': 9} | 2334",
                "{'parameter': 'interventions.1.at', 'op': '<', 'value': 9} | ``",
                "{'parameter': 'interventions.0.set.platform.toll_euros', 'op': '=', 'value': 2.5} | 2334",
                "{'parameter': 'costs', 'op': '<', 'value': 9} | ``",
                "{'parameter': 'costs', 'op': '!=', 'value': 9} | 2334",
            })
    void aFilterLeavesThePointsAtWhichAllConditionsHold(String where, String firms) {
        Design filter = designOf(file(
                "'parameters': {'costs': [1, 2], 'platform': {'prominence': {'kind': 'price_directed', 'shown': 2}}},"
                        + " 'interventions': [{'at': 5, 'set': {'platform.toll_euros': 2.5}}],"
                        + " 'sweep': {'design': 'filter', 'where': [" + where + "], 'of': {'design': 'zip',"
                        + " 'axes': {'firms': [2, 3, 3, 4], 'periods': [3, 3, 1, 1]}}}"));
        assertEquals(4, filter.candidates());
        assertFalse(filter.complete());
        String left = String.join("", points(filter)).replaceAll("\\{'firms':(.),'periods':.}", "$1");
        assertEquals(firms, left);
    }

    @Test
    void aFilterSeesThePartThatAnAxisChooses() {
        assertEquals(
                List.of(
                        "{'platform.prominence':'everything','platform.toll_euros':1}",
                        "{'platform.prominence':{'kind':'sponsored','fee':0.5},'platform.toll_euros':1}"),
                points(design("'design': 'filter', 'where': [{'parameter': 'platform.prominence', 'op': 'in',"
                        + " 'value': ['everything', 'sponsored']}, {'parameter': 'platform.toll_euros', 'op': '=',"
                        + " 'value': 1}], 'of': {'axes': {'platform.toll_euros': [1, 2], 'platform.prominence':"
                        + " ['everything', 'price_directed', {'kind': 'sponsored', 'fee': 0.5}]}}")));
        assertEquals(
                List.of("{'platform.prominence':{'kind':'sponsored','fee':0.1},'platform.prominence.fee':0.5}"),
                points(design("'design': 'filter', 'where': [{'parameter': 'platform.prominence.fee', 'op': '>',"
                        + " 'value': 0.3}, {'parameter': 'platform.prominence', 'op': '=', 'value': 'sponsored'}],"
                        + " 'of': {'axes': {'platform.prominence': ['everything', 'sponsored'],"
                        + " 'platform.prominence.fee': [0.2, 0.5]}}")));
    }

    @Test
    void interventionsAreAxes() {
        assertEquals(
                List.of(
                        "{'interventions':[],'interventions.0.at':4}",
                        "{'interventions':[{'at':3,'set':{'costs':1}}],'interventions.0.at':4}"),
                points(design(
                        "'design': 'filter', 'where': [{'parameter': 'interventions.0.at', 'op': '>=', 'value': 3}],"
                                + " 'of': {'axes': {'interventions': [[], [{'at': 3, 'set': {'costs': 1}}]],"
                                + " 'interventions.0.at': [2, 4]}}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'axes': {'firms': [2, 3], 'periods': [1, 2, 3]}",
                "'design': 'zip', 'axes': {'firms': [2, 3]}",
                "'design': 'list', 'points': [{}, {}]",
                "'design': 'random', 'points': 9, 'axes': {'firms': [2, 3]}",
                "'design': 'latin_hypercube', 'points': 9, 'axes': {'firms': [2, 3]}",
                "'design': 'sobol', 'points': 9, 'axes': {'firms': [2, 3]}",
                "'design': 'morris', 'trajectories': 3, 'axes': {'firms': [2, 3], 'periods': [1, 2, 3]}",
                "'design': 'saltelli', 'base_points': 3, 'axes': {'firms': [2, 3], 'periods': [1, 2, 3]}",
                "'design': 'union', 'designs': [{'axes': {'firms': [2, 3]}}, {'axes': {'firms': [4]}}]",
                "'design': 'product', 'designs': [{'axes': {'firms': [2, 3]}}, {'axes': {'periods': [4]}}]",
                "'design': 'filter', 'where': [{'parameter': 'firms', 'op': '=', 'value': 2}],"
                        + " 'of': {'axes': {'firms': [2, 3]}}",
            })
    void aDesignHasAsManyPlacesAsItsDescriptionSays(String sweep) {
        civitas.scenario.ScenarioFile<?> file = file("'sweep': {" + sweep + "}");
        Enumerated described = (Enumerated) file.sweep().orElseThrow().design();
        Design design = Designs.of(described, file);
        assertEquals(described.candidates(), design.candidates());
        assertThrows(RuntimeException.class, () -> design.at(-1));
        assertThrows(RuntimeException.class, () -> design.at(design.candidates()));
        for (long period : design.periods()) {
            assertEquals(0, design.candidates() % period);
        }
    }

    private static List<Point> all(String sweep) {
        Design design = design(sweep);
        List<Point> points = new ArrayList<>();
        for (long i = 0; i < design.candidates(); i++) {
            design.at(i).ifPresent(points::add);
        }
        return points;
    }

    private static String json(Design design, long index) {
        Optional<Point> point = design.at(index);
        return point.orElseThrow().json();
    }
}
