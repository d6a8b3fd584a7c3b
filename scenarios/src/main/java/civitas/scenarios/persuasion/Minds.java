package civitas.scenarios.persuasion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What drivers have learned: a number and how many rounds it was made of, by driver and message; 0 stands for no message. */
final class Minds {
    private final int drivers;
    private int contexts;
    private double[] scores = {};
    private int[] counts = {};

    Minds(int drivers) {
        this.drivers = drivers;
    }

    /** Begins anew with so many messages; what was learned without a message is kept. */
    void begin(int messages) {
        double[] oldScores = scores;
        int[] oldCounts = counts;
        int before = contexts;
        contexts = messages + 1;
        scores = new double[drivers * contexts];
        counts = new int[drivers * contexts];
        for (int driver = 0; driver < drivers && before > 0; driver++) {
            scores[driver * contexts] = oldScores[driver * before];
            counts[driver * contexts] = oldCounts[driver * before];
        }
    }

    double risky(LearningPart learning, int driver, int context) {
        int place = driver * contexts + context;
        return learning.risky(scores[place], counts[place]);
    }

    void learn(LearningPart learning, int driver, int context, double saved) {
        int place = driver * contexts + context;
        counts[place]++;
        scores[place] = learning.learn(scores[place], counts[place], saved);
    }

    /** Forgets all, because numbers of another rule mean something else. */
    void forget() {
        int messages = contexts - 1;
        contexts = 0;
        begin(messages);
    }

    void save(DataOutput out) throws IOException {
        for (int place = 0; place < scores.length; place++) {
            out.writeDouble(scores[place]);
            out.writeInt(counts[place]);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int place = 0; place < scores.length; place++) {
            scores[place] = in.readDouble();
            counts[place] = in.readInt();
        }
    }
}
