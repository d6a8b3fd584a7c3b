package civitas.scenarios.collective;

import civitas.analysis.collective.TableClassifier;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Records that a platform has, counted by kind, and how it makes a model of them: with a limit on copies, noise on counts,
 * or several models that vote, each with a part of the records. Not thread-safe.
 */
final class Ballots {
    private final int kinds;
    private double[][] counts;

    /**
     * @param models number of models, at least 1
     * @param kinds number of kinds of records
     */
    Ballots(int models, int kinds) {
        this.kinds = kinds;
        counts = new double[models][kinds];
    }

    /** Number of models. */
    int models() {
        return counts.length;
    }

    /** One record for a model. */
    void add(int model, int kind) {
        counts[model][kind]++;
    }

    /** A law for a platform that sees it. */
    void addLaw(double[] joint) {
        for (double[] part : counts) {
            for (int kind = 0; kind < kinds; kind++) {
                part[kind] += joint[kind];
            }
        }
    }

    /** Makes what is there weigh less. */
    void age(double weight) {
        for (double[] part : counts) {
            for (int kind = 0; kind < kinds; kind++) {
                part[kind] *= weight;
            }
        }
    }

    /** All records, {@code double[kind]}. */
    double[] totals() {
        double[] totals = new double[kinds];
        for (double[] part : counts) {
            for (int kind = 0; kind < kinds; kind++) {
                totals[kind] += part[kind];
            }
        }
        return totals;
    }

    /** The model, or the vote of all models. */
    TableClassifier train(
            Learner.ForTables learner, Learner.TableTask task, Platform platform, RandomGenerator random) {
        if (counts.length == 1) {
            return learner.train(prepared(counts[0], platform, random), task);
        }
        double[] votes = new double[kinds];
        int labels = task.planted().length;
        for (double[] part : counts) {
            TableClassifier model = learner.train(prepared(part, platform, random), task);
            for (int x = 0; x < kinds / labels; x++) {
                votes[x * labels + model.label(x)]++;
            }
        }
        return TableClassifier.argmax(votes, task.planted());
    }

    private static double[] prepared(double[] counts, Platform platform, RandomGenerator random) {
        double most = platform.copies() == 0 ? Double.POSITIVE_INFINITY : platform.copies();
        double noise = platform.training() instanceof Training.Private training ? training.noise() : 0;
        double[] prepared = new double[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            double kept = Math.min(most, counts[kind]);
            prepared[kind] = noise > 0 ? Math.max(0, kept + noise * random.nextGaussian()) : kept;
        }
        return Arrays.stream(prepared).sum() > 0 ? prepared : counts;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(counts.length);
        for (double[] part : counts) {
            for (double count : part) {
                out.writeDouble(count);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        counts = new double[in.readInt()][kinds];
        for (double[] part : counts) {
            for (int kind = 0; kind < kinds; kind++) {
                part[kind] = in.readDouble();
            }
        }
    }
}
