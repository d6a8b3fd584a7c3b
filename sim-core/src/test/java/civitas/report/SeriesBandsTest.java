package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Paired;
import civitas.analysis.statistics.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesBandsTest {
    @TempDir
    private Path temporary;

    private Path table(String rows) throws IOException {
        return Files.writeString(temporary.resolve("series.csv"), "run,time,name,value\n" + rows);
    }

    @Test
    void meansAndQuantilesOverRuns() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int run = 0; run <= 10; run++) {
            rows.append(run).append(",5,price,").append(run).append(".0\n");
            rows.append(run).append(",5,gain,NaN\n");
        }
        var bands = SeriesBands.read(table(rows.toString()), 5);
        assertEquals(List.of(new SeriesBands.Point(5, 11, 5, 1, 9)), bands.get("price"));
        assertEquals(1, bands.size());
    }

    @Test
    void aRoundCountsWhileHalfOfTheRunsGoOn() throws IOException {
        String rows =
                """
                0,10,price,1.0
                0,20,price,1.0
                0,30,price,1.0
                1,10,price,3.0
                1,20,price,3.0
                2,10,price,5.0
                2,13,price,9.0
                """;
        List<SeriesBands.Point> points = SeriesBands.read(table(rows), 10).get("price");
        assertEquals(
                List.of(10L, 20L), points.stream().map(SeriesBands.Point::round).toList());
        assertEquals(
                List.of(3.0, 2.0), points.stream().map(SeriesBands.Point::mean).toList());
    }

    @Test
    void longSeriesAreThinnedToTheirEnd() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int round = 1; round <= 1234; round++) {
            rows.append("0,").append(round).append(",price,").append(round).append('\n');
        }
        List<SeriesBands.Point> points =
                SeriesBands.read(table(rows.toString()), 1).get("price");
        assertTrue(
                points.size() <= SeriesBands.MOST && points.size() > SeriesBands.MOST / 2, points.size() + " points");
        assertEquals(1234, points.get(points.size() - 1).round());
    }

    @Test
    void differencesAreTakenRunByRunInTheSameRound() throws IOException {
        Path treated = table(
                """
                0,5,price,4.0
                1,5,price,9.0
                2,5,price,8.0
                0,10,price,4.0
                1,10,price,NaN
                """);
        Path twins = Files.writeString(
                temporary.resolve("series-twin.csv"),
                """
                run,time,name,value
                2,5,price,5.0
                1,5,price,7.0
                0,5,price,3.0
                0,10,price,1.0
                1,10,price,1.0
                2,10,price,1.0
                0,5,gain,1.0
                """);
        Map<String, List<SeriesBands.Point>> differences = SeriesBands.differences(treated, twins, 5);
        assertEquals(List.of("price"), List.copyOf(differences.keySet()));
        Summary expected = Paired.difference(new double[] {4, 9, 8}, new double[] {3, 7, 5});
        SeriesBands.Point first = differences.get("price").get(0);
        assertEquals(1, differences.get("price").size(), "one pair of three goes on in round 10");
        assertEquals(3, first.runs());
        assertEquals(2, first.mean(), 1e-12);
        assertEquals(expected.lower(), first.low(), 1e-12);
        assertEquals(expected.upper(), first.high(), 1e-12);
    }

    @Test
    void aSinglePairHasNoInterval() throws IOException {
        Path treated = table("0,5,price,4.0\n");
        Path twins = Files.writeString(temporary.resolve("series-twin.csv"), "run,time,name,value\n0,5,price,1.0\n");
        SeriesBands.Point only =
                SeriesBands.differences(treated, twins, 5).get("price").get(0);
        assertEquals(3, only.mean());
        assertTrue(Double.isNaN(only.low()) && Double.isNaN(only.high()));
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        Path table = table("0,one,price,1\n");
        DamagedResultsException refusal = assertThrows(DamagedResultsException.class, () -> SeriesBands.read(table, 1));
        assertTrue(refusal.getMessage().startsWith(table + " is no table of series: "), refusal.getMessage());
    }
}
