package civitas.sweep.plan;

import civitas.scenario.PointIdentities;
import civitas.sweep.PlannedRun;
import civitas.sweep.design.Point;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A point with its identity, and the runs of its replicates.
 *
 * @param identity hash of everything that decides the point's trajectories, see
 *     {@link civitas.scenario.ScenarioFile#identity}
 * @param json the point as {@link civitas.sweep.design.Point#json} writes it
 */
public record PlannedPoint(String identity, String json) {
    /** 96 bits: two of a billion points have the same one with a probability of about 1e-11. */
    private static final int ID_DIGITS = 24;

    /** A point of a file with its identity. */
    public static PlannedPoint of(Point point, PointIdentities<?> identities) {
        return new PlannedPoint(identities.of(point.values()), point.json());
    }

    /** The point's identity, shortened. */
    public String id() {
        return identity.substring(0, ID_DIGITS);
    }

    /**
     * One replicate: its id is that of the text IDENTITY:REPLICATE under SHA-256, shortened likewise.
     *
     * @param replicate from 0
     */
    public PlannedRun run(int replicate) {
        return new PlannedRun(sha256(identity + ":" + replicate).substring(0, ID_DIGITS), id(), json, replicate);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
