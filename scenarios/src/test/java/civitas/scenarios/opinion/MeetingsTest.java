package civitas.scenarios.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.opinion.Graph;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsTest {
    private static final String DEFFUANT = "\"agents\": 700, \"initial\": \"uniform\", \"update\": \"deffuant\"";
    private static final String VOTER =
            "\"agents\": 700, \"update\": \"voter\", \"initial\": {\"kind\": \"binary\", \"ones\": 0.02}";

    private static OpinionParameters parameters(String text) {
        return (OpinionParameters) OpinionFiles.file(text).parameters();
    }

    private static Dynamics dynamics(String text, int block) {
        return new Society(parameters(text), new Streams(5, 0), block).dynamics();
    }

    /** Rounds with somebody pushed now and then, so that votes go on after consensus. */
    private static void play(Dynamics people, int rounds) {
        for (int round = 0; round < rounds; round++) {
            people.push(round, 1, 0.5);
            people.round();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DEFFUANT,
                DEFFUANT + ", \"graph\": {\"kind\": \"scale_free\", \"links\": 2}",
                DEFFUANT + ", \"graph\": {\"kind\": \"random\", \"probability\": 0.002, \"connected\": false}",
                DEFFUANT + ", \"platform\": {\"feed\": {\"kind\": \"most_similar\", \"candidates\": 3, \"shown\": 2}}",
                DEFFUANT + ", \"platform\": {\"opinions\": {\"share\": 0.9, \"delay\": 2, \"noise\": 0.05}}",
                DEFFUANT + ", \"platform\": {\"persuasion\": {\"kind\": \"zealots\", \"first\": 9, \"second\": 3}}",
                VOTER,
                VOTER + ", \"graph\": \"star\"",
                VOTER + ", \"graph\": {\"kind\": \"random\", \"probability\": 0.002, \"connected\": false}",
                VOTER + ", \"platform\": {\"feed\": \"most_different\"}",
                VOTER + ", \"platform\": {\"opinions\": {\"share\": 0.9}}",
                VOTER + ", \"platform\": {\"opinions\": {\"delay\": 2}}",
                VOTER + ", \"platform\": {\"persuasion\": {\"kind\": \"zealots\", \"first\": 9, \"second\": 3}}"
            })
    void nothingDependsOnBlocks(String text) {
        Dynamics single = dynamics(text, 1);
        play(single, 60);
        for (int block : new int[] {2, 7, Meetings.BLOCK, 5000}) {
            Dynamics people = dynamics(text, block);
            play(people, 60);
            assertEquals(single.hash(0), people.hash(0), "block of " + block);
            assertArrayEquals(single.opinions(), people.opinions());
            assertEquals(single.exposure(), people.exposure());
            assertEquals(single.restTime(), people.restTime());
        }
    }

    /** The rule as it is written down, meeting by meeting. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"complete\"",
                "{\"kind\": \"scale_free\", \"links\": 3}",
                "{\"kind\": \"random\", \"probability\": 0.002, \"connected\": false}"
            })
    void meetingsFollowTheRuleOneByOne(String graph) {
        String text = DEFFUANT + ", \"graph\": " + graph;
        Society society = new Society(parameters(text), new Streams(5, 0));
        Streams streams = new Streams(5, 0);
        RandomStream meetings = streams.open("meetings");
        RandomStream shown = streams.open("shown");
        double[] x = society.start().clone();
        for (int round = 0; round < 40; round++) {
            for (int meeting = 0; meeting < 350; meeting++) {
                int i = meetings.below(700);
                int j = partner(society.graph(), i, shown);
                if (j >= 0 && Math.abs(x[j] - x[i]) < 0.2) {
                    double step = 0.5 * (x[j] - x[i]);
                    x[i] += step;
                    x[j] -= step;
                }
            }
            society.dynamics().round();
            assertArrayEquals(x, society.dynamics().opinions());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"complete\"", "\"star\"", "{\"kind\": \"scale_free\", \"links\": 3}"})
    void votesAreCopiedOneByOneUntilConsensus(String graph) {
        Society society = new Society(parameters(VOTER + ", \"graph\": " + graph), new Streams(9, 0));
        Streams streams = new Streams(9, 0);
        RandomStream meetings = streams.open("meetings");
        RandomStream shown = streams.open("shown");
        double[] x = society.start().clone();
        int ones = 14;
        long updates = 0;
        while (ones > 0 && ones < 700) {
            int i = meetings.below(700);
            int j = partner(society.graph(), i, shown);
            ones += (int) (x[j] - x[i]);
            x[i] = x[j];
            updates++;
        }
        while (!society.dynamics().resting()) {
            society.dynamics().round();
        }
        assertEquals(updates / 700.0, society.dynamics().restTime());
        assertTrue(updates % 700 % Meetings.BLOCK != 0, "consensus within a block");
    }

    private static int partner(Graph graph, int agent, RandomStream random) {
        return graph.degree(agent) == 0 ? -1 : graph.neighbour(agent, random.below(graph.degree(agent)));
    }

    @Test
    void votesFromACheckpointDoNotDependOnBlocks() throws IOException {
        Dynamics people = dynamics(VOTER, 1);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        people.save(new DataOutputStream(saved));
        Dynamics other = dynamics(VOTER, Meetings.BLOCK);
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        play(people, 30);
        play(other, 30);
        assertEquals(people.hash(0), other.hash(0));
    }
}
