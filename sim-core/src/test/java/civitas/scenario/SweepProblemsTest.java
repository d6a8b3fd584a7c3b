package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepProblemsTest {
    private static final String DESIGNS =
            "grid, zip, list, random, latin_hypercube, sobol, morris, saltelli, union, product, filter";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'design': 'grids', 'axes': {'firms': [2]} | .design: unknown design 'grids'; did you mean 'grid'? valid: "
                        + DESIGNS + ", bisection",
                "'design': 3 | .design: found 3, expected text in double quotes",
                "'axis': {'firms': [2]} | .axis: unknown key; did you mean 'axes'? valid: design, axes, order, replicates"
                        + "~: lacks \"axes\"",
                "'axes': {} | .axes: is empty, expected at least one parameter and its values",
                "'axes': {'firms': 3} | .axes.firms: found 3, expected a list of values or a range",
                "'axes': {'firms': {'from': 1}} | .axes.firms: lacks \"count\"~.axes.firms: lacks \"to\"",
                "'axes': {'firms': {'from': 1, 'to': 4, 'count': 1}}"
                        + " | .axes.firms.count: found 1, expected an integer in [2, 2147483647]",
                "'axes': {'firms': {'from': 0, 'to': 4, 'count': 5}}"
                        + " | .axes.firms.from: found 0, expected an integer in [1, 10]",
                "'axes': {'firms': {'from': 1, 'to': 4, 'count': 3}}"
                        + " | .axes.firms.count: not all of the 3 values are integers",
                "'axes': {'periods': {'from': 1, 'to': 8, 'count': 3, 'scale': 'logarithmic'}}"
                        + " | .axes.periods.count: not all of the 3 values are integers",
                "'axes': {'firms': {'from': 4, 'to': 4, 'count': 2}}"
                        + " | .axes.firms.to: found 4, expected a number other than from = 4",
                "'design': 'random', 'points': 1, 'axes': {'firms': {'from': 4, 'to': 3}}"
                        + " | .axes.firms.to: found 3, expected a number greater than from = 4",
                "'axes': {'costs': {'from': 0, 'to': 4, 'count': 2, 'scale': 'logarithmic'}}"
                        + " | .axes.costs.from: found 0, expected a positive number for a logarithmic scale",
                "'axes': {'costs': {'from': 0, 'to': 4, 'count': 2, 'scale': 'log'}}"
                        + " | .axes.costs.scale: unknown scale 'log'; valid: linear, logarithmic",
                "'axes': {'costs': {'from': [0], 'to': 4, 'count': 2}}"
                        + " | .axes.costs.from: found a list, expected a number",
                "'axes': {'costs': {'from': 1, 'to': 1.000000000000001, 'count': 9}}"
                        + " | .axes.costs.count: so many values cannot be told apart as numbers",
                "'axes': {'periods': {'from': 1, 'to': 9223372036854775807, 'count': 2}}"
                        + " | .axes.periods.to: lies too far from 'from', expected less than 2^53 between them",
                "'axes': {'market': {'from': 0, 'to': 1, 'count': 2}}"
                        + " | .axes.market: a range needs numbers, but 'market' is none; list its values",
                "'axes': {'platform.prominence': ['everything', 'sponsored'], 'platform.prominence.fee': [0]}"
                        + " | .axes[\"platform.prominence.fee\"]: belongs to 'sponsored', but platform.prominence is"
                        + " 'everything'; valid: none",
                "'design': 'zip', 'axes': {'firms': [2, 3], 'costs': {'from': 0, 'to': 1, 'count': 3}}"
                        + " | .axes.costs: has 3 values, expected 2 like 'firms'",
                "'design': 'list', 'points': [] | .points: is an empty list, expected at least one point",
                "'design': 'list', 'points': [3, {'firm': 1}, {'firms': 0}, {'firms': 3, 'costs': [1, 2]}]"
                        + " | .points[0]: found 3, expected an object~.points[1].firm: unknown parameter; did you mean"
                        + " 'firms'? valid: firms, learning_rate, exploration_decay, periods, costs, symmetric, market,"
                        + " platform.prominence, platform.prominence.shown, platform.prominence.memory,"
                        + " platform.prominence.fee, platform.toll_euros"
                        + "~.points[2].firms: found 0, expected an integer in [1, 10]"
                        + "~.points[3].costs: has 2 values, expected 1 or one per firm (firms = 3)",
                "'design': 'random', 'axes': {'firms': {'from': 1, 'to': 2, 'count': 2}}"
                        + " | : lacks \"points\"~.axes.firms.count: unknown key; valid: from, to, scale",
                "'design': 'random', 'points': 0, 'seed': 0.5, 'axes': {'firms': [2, 2]}"
                        + " | .points: found 0, expected an integer in [1, inf)~.seed: found 0.5, expected an integer"
                        + "~.axes.firms[1]: value appears twice",
                "'design': 'sobol', 'points': 2147483648, 'axes': {'firms': [2]}"
                        + " | .points: found 2147483648, expected an integer in [1, 2147483647]",
                "'design': 'morris', 'levels': 5, 'axes': {'firms': [2]}"
                        + " | : lacks \"trajectories\"~.levels: found 5, expected an even number",
                "'design': 'saltelli', 'base_points': -1, 'axes': {'firms': [2]}"
                        + " | .base_points: found -1, expected an integer in [1, 2147483647]",
                "'design': 'union', 'designs': [] | .designs: is an empty list, expected at least one design",
                "'design': 'union', 'designs': [{'axes': {'firms': [0]}}, {'design': 'bisection'}, {'order': 'x'}]"
                        + " | .designs[0].axes.firms[0]: found 0, expected an integer in [1, 10]"
                        + "~.designs[1].design: a bisection can only be the outermost design; valid: " + DESIGNS
                        + "~.designs[2].order: unknown key; valid: design, axes~.designs[2]: lacks \"axes\"",
                "'design': 'product', 'designs': [{'axes': {'firms': [2]}}, {'axes': {'firms': [3]}}]"
                        + " | .designs[1]: 'firms' is an axis of an earlier design, too",
                "'design': 'filter' | : lacks \"where\"~: lacks \"of\"",
                "'design': 'bisection', 'axis': 'market', 'from': 1, 'to': 2, 'tolerance': 0, 'outcome': 'price'"
                        + " | : a range needs numbers, but 'market' is none; list its values"
                        + "~.tolerance: found 0, expected a number in (0, inf)~.outcome: unknown outcome 'price'; valid:"
                        + " price_mean, profit_gain~: expected either \"at_least\" or \"at_most\"",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 2, 'tolerance': 1, 'outcome': 'price_mean',"
                        + " 'at_least': 1, 'at_most': 2, 'for': {'axes': {'firms': [2]}}"
                        + " | : expected either \"at_least\" or \"at_most\"~.axis: is an axis of the design under \"for\", too",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 2, 'tolerance': 1, 'outcome': 'price_mean',"
                        + " 'at_least': 1, 'for': {'axes': {'periods': {'from': 1, 'to': 1000001, 'count': 1000001}}}"
                        + " | .for: has too many points, expected at most 1000000: one search each",
                "'axes': {'firms': [2]}, 'order': 'random', 'replicates': 0"
                        + " | .order: unknown order 'random'; valid: interleaved, sequential"
                        + "~.replicates: found 0, expected an integer in [1, 2147483647]",
                "'axes': {'firms': [2]}, 'replicates': {'until_half_width': 0, 'of': 'profit', 'at_least': 1,"
                        + " 'at_most': 5, 'stop': 1} | .replicates.stop: unknown key; did you mean 'step'? valid:"
                        + " until_half_width, of, at_least, at_most, step~.replicates.until_half_width: found 0, expected"
                        + " a number in (0, inf)~.replicates.of: unknown outcome 'profit'; valid: price_mean, profit_gain"
                        + "~.replicates.at_least: found 1, expected an integer in [2, 2147483647]",
                "'axes': {'firms': [2]}, 'replicates': {'until_half_width': 1, 'of': 'price_mean', 'at_most': 5}"
                        + " | .replicates.at_most: found 5, expected no less than 10, which \"at_least\" is if left out;"
                        + " write a smaller \"at_least\" as well, or raise this",
                "'axes': {'firms': [2]},"
                        + " 'replicates': {'until_half_width': 1, 'of': 'price_mean', 'at_least': 8, 'at_most': 7}"
                        + " | .replicates.at_most: found 7, expected no less than \"at_least\" = 8",
                "'axes': {'periods': {'from': 1, 'to': 2147483647, 'count': 2147483647},"
                        + " 'learning_rate': {'from': 0.1, 'to': 1, 'count': 2147483647},"
                        + " 'costs': {'from': 0.1, 'to': 1, 'count': 2147483647}}"
                        + " | : asks for more than 9223372036854775807 runs",
            })
    void aBadDesignIsRefused(String sweep, String problems) {
        assertEquals(
                problems.replaceAll("(^|~)", "$1toy.json:2: sweep").replace('~', '\n'),
                ToyFiles.problems(ToyFiles.with("\"sweep\": {" + sweep.replace('\'', '"') + "}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | : lacks \"parameter\"~: lacks \"op\"~: expected either \"value\" or \"other\"",
                "{'parameter': 'firm', 'op': '=', 'value': 1} | .parameter: unknown parameter; did you mean 'firms'? valid:"
                        + " firms, learning_rate, exploration_decay, periods, costs, symmetric, market,"
                        + " platform.prominence, platform.prominence.shown, platform.prominence.memory,"
                        + " platform.prominence.fee, platform.toll_euros",
                "{'parameter': 'firms', 'op': '==', 'value': 1}"
                        + " | .op: unknown op '=='; valid: =, !=, <, <=, >, >=, in",
                "{'parameter': 'firms', 'op': '=', 'value': 'two'} | .value: found text \"two\", expected a number",
                "{'parameter': 'firms', 'op': 'in', 'value': 2}"
                        + " | .value: found 2, expected a list with at least one value for 'in'",
                "{'parameter': 'firms', 'op': 'in', 'value': [2, true]} | .value[1]: found true, expected a number",
                "{'parameter': 'firms', 'op': 'in', 'other': 'periods'} | .other: 'in' needs a list under \"value\"",
                "{'parameter': 'firms', 'op': '<', 'value': 1, 'other': 'periods'}"
                        + " | : expected either \"value\" or \"other\"",
                "{'parameter': 'firms', 'op': '<', 'other': 'market'} | .other: is a word, but 'firms' is a number",
                "{'parameter': 'market', 'op': '<', 'value': 'logit'}"
                        + " | .op: '<' compares numbers, but 'market' is a word",
                "{'parameter': 'market', 'op': '=', 'value': 'logi'} | .value: found text \"logi\", expected a word;"
                        + " did you mean 'logit'? valid: logit, winner_takes_all",
                "{'parameter': 'platform.prominence', 'op': '=', 'value': 'all'} | .value: found text \"all\", expected a"
                        + " word; valid: everything, price_directed, sponsored",
                "{'parameter': 'symmetric', 'op': '=', 'value': 1} | .value: found 1, expected true or false",
                "{'parameter': 'interventions', 'op': '=', 'value': 1} | .parameter: cannot be compared, expected a"
                        + " parameter, interventions.N.at or interventions.N.set.PARAMETER",
                "{'parameter': 'interventions.0.at', 'op': '=', 'value': 'x'}"
                        + " | .value: found text \"x\", expected a number",
            })
    void aBadConditionIsRefused(String condition, String problems) {
        String sweep = "\"sweep\": {\"design\": \"filter\", \"of\": {\"axes\": {\"firms\": [2]}}, \"where\": ["
                + condition.replace('\'', '"') + "]}";
        assertEquals(
                problems.replaceAll("(^|~)", "$1toy.json:2: sweep.where[0]").replace('~', '\n'),
                ToyFiles.problems(ToyFiles.with(sweep)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'interventions.2.at': [3] | [\"interventions.2.at\"]: the last intervention is interventions.1 here",
                "'interventions.x': [3] | [\"interventions.x\"]: unknown axis; expected interventions, interventions.N.at"
                        + " or interventions.N.set.PARAMETER, with N counted from 0",
                "'interventions.0.at': [0] | [\"interventions.0.at\"][0]: found 0, expected an integer in [1, inf)",
                "'interventions.0.at': [101]"
                        + " | [\"interventions.0.at\"][0]: 101 lies after stop.after_round = 100, it would never happen",
                "'interventions.0.set.firms': [1, 2] | [\"interventions.0.set.firms\"]: cannot change while a run goes on;"
                        + " valid: costs, platform.prominence, platform.prominence.shown, platform.prominence.memory,"
                        + " platform.prominence.fee, platform.toll_euros",
                "'interventions.0.set.platform.toll_euro': [1, 2] | [\"interventions.0.set.platform.toll_euro\"]:"
                        + " unknown parameter; did you mean 'platform.toll_euros'? valid: platform.prominence,"
                        + " platform.prominence.shown, platform.prominence.memory, platform.prominence.fee,"
                        + " platform.toll_euros",
                "'interventions.0.set.platform.toll_euros': [1, -2] | [\"interventions.0.set.platform.toll_euros\"][1]:"
                        + " found -2, expected a number in [0, inf)",
                "'interventions.0.set.platform.prominence.fee': [0] | [\"interventions.0.set.platform.prominence.fee\"][0]:"
                        + " belongs to 'sponsored', but platform.prominence is 'everything'; valid: none",
                "'interventions': [3] | .interventions[0]: found 3, expected a list",
                "'interventions': [[{'at': 1}]] | .interventions[0][0]: lacks \"set\"",
                "'interventions': [[], [{'at': 1, 'set': {'costs': [1, 2, 3]}}]] | .interventions[1][0].set.costs: has 3"
                        + " values, expected 1 or one per firm (firms = 2)",
                "'interventions': [[{'at': 9, 'set': {'costs': 1}}, {'at': 3, 'set': {'costs': 1}}]],"
                        + " 'interventions.0.at': [4] | [\"interventions.0.at\"]: interventions are not in the order of"
                        + " their rounds, sort them so that N means the same to everybody",
                "'interventions': [[], [{'at': 9, 'set': {'costs': 1}}]], 'interventions.0.at': [4]"
                        + " | [\"interventions.0.at\"]: there are no interventions here",
            })
    void aBadAxisInTheInterventionsIsRefused(String axes, String problem) {
        String keys = "\"stop\": {\"after_round\": 100}, \"interventions\": [{\"at\": 10, \"set\": {\"costs\": 2}},"
                + " {\"at\": 15, \"set\": {\"costs\": 3}}], \"sweep\": {\"axes\": {" + axes.replace('\'', '"') + "}}";
        assertEquals("toy.json:2: sweep.axes" + problem, ToyFiles.problems(ToyFiles.with(keys)));
    }

    @Test
    void axesOfASobolSequenceAreLimited() {
        StringBuilder axes = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            axes.append(i == 0 ? "" : ",").append("\"x").append(i).append("\": [1]");
        }
        String saltelli = "\"sweep\": {\"design\": \"saltelli\", \"base_points\": 8, \"axes\": {" + axes + "}}";
        String problems = ToyFiles.problems(ToyFiles.with(saltelli));
        assertEquals(
                "toy.json:2: sweep.axes: has 501 axes, expected at most 500 in this design",
                problems.lines().findFirst().orElseThrow());
    }

    @Test
    void faultyInterventionsOfTheFileAreReportedOnce() {
        String keys = "\"interventions\": [{\"at\": 0, \"set\": {\"costs\": 2}}],\n"
                + "\"sweep\": {\"axes\": {\"interventions.0.set.costs\": [1, 2]}}";
        assertEquals(
                "toy.json:2: interventions[0].at: found 0, expected an integer in [1, inf)",
                ToyFiles.problems(ToyFiles.with(keys)));
    }

    @Test
    void everythingWrongInNestedDesignsIsReportedTogether() {
        String text = ToyFiles.with(
                """
                "sweep": {
                  "design": "product",
                  "designs": [
                    { "design": "zip", "axes": { "firms": [0, 2], "costs": [1] } },
                    { "design": "union", "designs": [
                      { "axes": { "learning_rat": [0.1] } },
                      { "design": "sobol", "points": "many", "axes": { "platform.toll_euros": { "from": 0, "to": -1 } } }
                    ] }
                  ],
                  "replicates": -1
                }""");
        assertEquals(
                """
                toy.json:5: sweep.designs[0].axes.firms[0]: found 0, expected an integer in [1, 10]
                toy.json:7: sweep.designs[1].designs[0].axes.learning_rat: unknown parameter; did you mean \
                'learning_rate'? valid: firms, learning_rate, exploration_decay, periods, costs, symmetric, market, \
                platform.prominence, platform.prominence.shown, platform.prominence.memory, platform.prominence.fee, \
                platform.toll_euros
                toy.json:8: sweep.designs[1].designs[1].points: found text "many", expected an integer in \
                [1, 2147483647]
                toy.json:8: sweep.designs[1].designs[1].axes["platform.toll_euros"].to: found -1, expected a number \
                in [0, inf)
                toy.json:11: sweep.replicates: found -1, expected an integer in [1, 2147483647]""",
                ToyFiles.problems(text));
    }
}
