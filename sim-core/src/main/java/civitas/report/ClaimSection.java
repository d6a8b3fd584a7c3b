package civitas.report;

import civitas.claims.ClaimSet;
import civitas.claims.Tally;
import civitas.claims.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Published numbers about this very experiment beside what was measured.
 *
 * @param measured by the runs
 * @param verdicts on the claims that are about it
 */
record ClaimSection(Measured measured, List<Verdict> verdicts) {
    static final String HEADING = "Published against measured";

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!verdicts.isEmpty()) {
            blocks.add(new Block.Paragraph("Published numbers exist for exactly these parameters. "
                    + Tally.of(verdicts).sentence()));
            blocks.add(new Block.Paragraph(ClaimBlocks.GRADES + " Tolerances allow for the number of runs."));
            if (fewerThanMeant()) {
                blocks.add(new Block.Paragraph("Some tolerances are made for more runs than there are here: a claim may"
                        + " fail by chance. 'civitas reproduce "
                        + measured.file().scenario().id() + "' measures with as many as are meant."));
            }
            ClaimBlocks claims = new ClaimBlocks(verdicts);
            blocks.addAll(claims.figures("claims", HEADING));
            blocks.add(claims.table());
        }
        return new Section("claims", HEADING, blocks);
    }

    private boolean fewerThanMeant() {
        ClaimSet claims = ClaimSet.of(measured.file().scenario());
        return verdicts.stream()
                .anyMatch(verdict -> verdict.replicates() > 0
                        && verdict.replicates()
                                < claims.experiments()
                                        .get(verdict.claim().experiment())
                                        .quickReplicates());
    }
}
