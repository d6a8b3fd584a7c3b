package civitas.claims;

import java.util.List;

/**
 * How many claims got which grade.
 *
 * @param reproduced claims that are {@link Grade#REPRODUCED}
 * @param plausible claims that are {@link Grade#PLAUSIBLE}
 * @param gaps claims that are a {@link Grade#GAP}
 */
public record Tally(int reproduced, int plausible, int gaps) {
    /** Counts. */
    public static Tally of(List<Verdict> verdicts) {
        return new Tally(
                count(verdicts, Grade.REPRODUCED), count(verdicts, Grade.PLAUSIBLE), count(verdicts, Grade.GAP));
    }

    private static int count(List<Verdict> verdicts, Grade grade) {
        return (int)
                verdicts.stream().filter(verdict -> verdict.grade() == grade).count();
    }

    /** Claims in all. */
    public int claims() {
        return reproduced + plausible + gaps;
    }

    /** As in {@code 38 of 39 claims hold: 20 reproduced, 18 plausible. 1 gap.} */
    public String sentence() {
        return (reproduced + plausible) + " of " + claims() + " claims hold: "
                + reproduced + " reproduced, " + plausible + " plausible. "
                + (gaps == 0 ? "No" : gaps) + (gaps == 1 ? " gap." : " gaps.");
    }
}
