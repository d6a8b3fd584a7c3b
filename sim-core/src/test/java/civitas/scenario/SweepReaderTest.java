package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {
    private static final String END = ",\"order\":\"interleaved\",\"replicates\":1}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'axes': {'firms': [2, 3.0]} | 'design':'grid','axes':{'firms':[2,3]}",
                "'axes': {'learning_rate': {'from': 0.05, 'to': 0.25, 'count': 3}}"
                        + " | 'design':'grid','axes':{'learning_rate':{'from':0.05,'to':0.25,'scale':'linear','count':3}}",
                "'design': 'zip', 'axes': {'firms': [2, 2], 'costs': [1, 2e0]}"
                        + " | 'design':'zip','axes':{'firms':[2,2],'costs':[1,2]}",
                "'design': 'zip', 'axes': {'platform.prominence': ['sponsored', {'kind': 'sponsored'}],"
                        + " 'platform.prominence.fee': [0.1, 0.2]} | ",
                "'design': 'list', 'points': [{}, {'firms': 3, 'costs': [1, 2, 3]}, {'market': 'logit'}]"
                        + " | 'design':'list','points':[{},{'firms':3,'costs':[1,2,3]},{'market':'logit'}]",
                "'design': 'random', 'points': 3, 'axes': {'firms': {'from': 1, 'to': 4}, 'symmetric': [true, false]}"
                        + " | 'design':'random','axes':{'firms':{'from':1,'to':4,'scale':'linear'},"
                        + "'symmetric':[true,false]},'points':3,'seed':1",
                "'design': 'latin_hypercube', 'points': 9007199254740992, 'seed': -5,"
                        + " 'axes': {'exploration_decay': {'from': 1e-7, 'to': 1e-5, 'scale': 'logarithmic'}}"
                        + " | 'design':'latin_hypercube','axes':{'exploration_decay':"
                        + "{'from':1E-7,'to':0.00001,'scale':'logarithmic'}},'points':9007199254740992,'seed':-5",
                "'design': 'sobol', 'points': 8, 'axes': {'costs': {'from': 0, 'to': 1}}"
                        + " | 'design':'sobol','axes':{'costs':{'from':0,'to':1,'scale':'linear'}},'points':8,'seed':1",
                "'design': 'morris', 'trajectories': 5, 'axes': {'costs': {'from': 0, 'to': 1}} | 'design':'morris',"
                        + "'axes':{'costs':{'from':0,'to':1,'scale':'linear'}},'trajectories':5,'levels':4,'seed':1",
                "'design': 'saltelli', 'base_points': 16, 'axes': {'costs': {'from': 0, 'to': 1}}"
                        + " | 'design':'saltelli','axes':{'costs':{'from':0,'to':1,'scale':'linear'}},"
                        + "'base_points':16,'seed':1",
                "'design': 'union', 'designs': [{'axes': {'firms': [2]}}, {'axes': {'firms': [2, 3]}}]"
                        + " | 'design':'union','designs':[{'design':'grid','axes':{'firms':[2]}},"
                        + "{'design':'grid','axes':{'firms':[2,3]}}]",
                "'design': 'product', 'designs': [{'axes': {'platform.prominence': ['sponsored']}},"
                        + " {'design': 'random', 'points': 1, 'axes': {'platform.prominence.fee': [0.5]}}]"
                        + " | 'design':'product','designs':[{'design':'grid','axes':{'platform.prominence':"
                        + "[{'kind':'sponsored','fee':0.1}]}},{'design':'random',"
                        + "'axes':{'platform.prominence.fee':[0.5]},'points':1,'seed':1}]",
                "'design': 'filter', 'where': [{'parameter': 'firms', 'op': '<', 'other': 'periods'},"
                        + " {'parameter': 'market', 'op': 'in', 'value': ['logit']}], 'of': {'axes': {'firms': [2]}}"
                        + " | 'design':'filter','where':[{'parameter':'firms','op':'<','other':'periods'},"
                        + "{'parameter':'market','op':'in','value':['logit']}],"
                        + "'of':{'design':'grid','axes':{'firms':[2]}}",
                "'design': 'filter', 'where': [{'parameter': 'platform.prominence', 'op': '=', 'value': 'sponsored'}],"
                        + " 'of': {'axes': {'platform.prominence': ['everything', 'sponsored'],"
                        + " 'platform.prominence.fee': [0, 0.5]}} | ",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 9, 'tolerance': 1, 'outcome': 'price_mean',"
                        + " 'at_least': 2 | 'design':'bisection','axis':'firms','from':1,'to':9,'scale':'linear',"
                        + "'tolerance':1,'outcome':'price_mean','at_least':2",
                "'design': 'bisection', 'axis': 'platform.prominence.fee', 'from': 0.1, 'to': 0.9, 'tolerance': 0.01,"
                        + " 'scale': 'logarithmic', 'outcome': 'price_mean', 'at_most': -2,"
                        + " 'for': {'axes': {'platform.prominence': ['sponsored']}} | ",
            })
    void aDesignIsWrittenWithEverythingFilledInAndReadsBack(String sweep, String canonical) {
        ScenarioFile<?> file = ToyFiles.read(ToyFiles.with("\"sweep\": {" + quoted(sweep) + "}"));
        String written = file.json().get("sweep").toString();
        if (canonical != null) {
            assertEquals("{" + quoted(canonical) + END, written);
        }
        ScenarioFile<?> again = ToyFiles.read(file.canonicalJson());
        assertEquals(written, again.json().get("sweep").toString());
        assertEquals(file, again);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'interventions': [[], [{'at': 9, 'set': {'costs': 2.0}}, {'at': 3, 'set': {'costs': 1}}]]"
                        + " | {'interventions':[[],[{'at':3,'set':{'costs':1}},{'at':9,'set':{'costs':2}}]]}",
                "'interventions.1.at': {'from': 20, 'to': 40, 'count': 3}"
                        + " | {'interventions.1.at':{'from':20,'to':40,'scale':'linear','count':3}}",
                "'interventions.0.set.platform.toll_euros': [1, 2.50]"
                        + " | {'interventions.0.set.platform.toll_euros':[1,2.5]}",
                "'interventions.1.set.platform.prominence': ['sponsored']"
                        + " | {'interventions.1.set.platform.prominence':[{'kind':'sponsored','fee':0.1}]}",
                "'interventions.0.set.platform.prominence': ['sponsored'],"
                        + " 'interventions.0.set.platform.prominence.fee': [0.2, 0.4]"
                        + " | {'interventions.0.set.platform.prominence':[{'kind':'sponsored','fee':0.1}],"
                        + "'interventions.0.set.platform.prominence.fee':[0.2,0.4]}",
                "'platform.prominence': ['sponsored'], 'interventions.0.set.platform.prominence.fee': [0.2]"
                        + " | {'platform.prominence':[{'kind':'sponsored','fee':0.1}],"
                        + "'interventions.0.set.platform.prominence.fee':[0.2]}",
                "'interventions': [[{'at': 5, 'set': {'costs': 2}}]], 'interventions.0.at': [7]"
                        + " | {'interventions':[[{'at':5,'set':{'costs':2}}]],'interventions.0.at':[7]}",
            })
    void anAxisMayLieInTheInterventions(String axes, String canonical) {
        String keys = "'interventions': [{'at': 10, 'set': {'costs': 2}}, {'at': 15, 'set': {'costs': 3}}],"
                + " 'sweep': {'axes': {" + axes + "}}";
        ScenarioFile<?> file = ToyFiles.read(ToyFiles.with(quoted(keys)));
        assertEquals(quoted(canonical), file.json().get("sweep").get("axes").toString());
        assertEquals(file, ToyFiles.read(file.canonicalJson()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 'interleaved','replicates':7",
                "'order': 'sequential', 'replicates': 3 | 'sequential','replicates':3",
                "'replicates': {'until_half_width': 0.01, 'of': 'profit_gain'} | 'interleaved',"
                        + "'replicates':{'of':'profit_gain','at_least':10,'at_most':1000,'step':10,'until_half_width':0.01}",
                "'replicates': {'until_half_width': 1e-9, 'of': 'price_mean', 'at_least': 2, 'at_most': 2, 'step': 1}"
                        + " | 'interleaved','replicates':"
                        + "{'of':'price_mean','at_least':2,'at_most':2,'step':1,'until_half_width':1E-9}",
            })
    void orderAndReplicatesBelongToTheSweep(String keys, String canonical) {
        String sweep = "'replicates': 7, 'sweep': {'axes': {'firms': [2]}" + (keys.isEmpty() ? "" : ", " + keys) + "}";
        ScenarioFile<?> file = ToyFiles.read(ToyFiles.with(quoted(sweep)));
        assertEquals(
                quoted("{'design':'grid','axes':{'firms':[2]},'order':" + canonical + "}"),
                file.json().get("sweep").toString());
        assertEquals(file, ToyFiles.read(file.canonicalJson()));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
