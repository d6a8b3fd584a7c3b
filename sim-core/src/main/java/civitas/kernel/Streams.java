package civitas.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The random streams of one replicate, each derived by hashing (root seed, replicate, name).
 * <p>Because a stream depends on nothing else, arms of an experiment share their shocks, and adding an agent, a
 * replicate or a recorder shifts nobody else's draws. Derivation: the first 128 bits of
 * SHA-256(seed as 8 bytes, replicate as 8 bytes, UTF-8 name).
 */
public final class Streams {
    private final long seed;
    private final long replicate;
    private final Map<String, RandomStream> opened = new TreeMap<>();

    /**
     * @param seed root seed of the scenario file
     * @param replicate number of the replicate, from 0
     */
    public Streams(long seed, long replicate) {
        this.seed = seed;
        this.replicate = replicate;
    }

    /**
     * Opens the stream of that name.
     *
     * @throws IllegalStateException if the name was opened before: two users would share draws unknowingly
     */
    public RandomStream open(String name) {
        ByteBuffer key = derive(name);
        RandomStream stream = new RandomStream(key.getLong(), key.getLong());
        if (opened.putIfAbsent(name, stream) != null) {
            throw new IllegalStateException("random stream '" + name + "' is opened twice, give each use its own name");
        }
        return stream;
    }

    /** Seed words for MASON's own generator, whose {@code long} constructor would keep 32 bits only. */
    int[] masonSeed() {
        int[] words = new int[8];
        derive("mason").asIntBuffer().get(words);
        return words;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(opened.size());
        for (Map.Entry<String, RandomStream> entry : opened.entrySet()) {
            byte[] state = entry.getValue().save();
            out.writeUTF(entry.getKey());
            out.writeInt(state.length);
            out.write(state);
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            byte[] state = new byte[in.readInt()];
            in.readFully(state);
            RandomStream stream = opened.containsKey(name) ? opened.get(name) : open(name);
            stream.restore(state);
        }
    }

    private ByteBuffer derive(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(16).putLong(seed).putLong(replicate).flip());
            return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
