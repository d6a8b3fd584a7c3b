package civitas.scenarios.collective;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Synthetic resumes in ten occupations as bags of words: a stand-in for the corpus of Hardt et al., ICML 2023, not a copy.
 * A word is from the occupation's topic with a probability that varies over documents as Beta(3, 17), from another topic
 * with probability 0.05, and else from the background, whose word of rank k has weight (k + 2.7)^-1.07. A topic has 300
 * words of ranks 100 to 4999, the j-th with weight 1/(j + 2.7). Lengths are log-normal with median 400 and sd 0.5 of the
 * logarithm, cut to 50 to 1500.
 */
final class ResumeCorpus implements Corpus {
    static final double[] OCCUPATIONS = {0.17, 0.15, 0.13, 0.12, 0.10, 0.09, 0.08, 0.07, 0.05, 0.04};
    private static final int TOPIC_WORDS = 300;
    private static final int FIRST_RANK = 100;
    private static final int LAST_RANK = 4999;
    private static final double OFFSET = 2.7;
    private static final double BACKGROUND_EXPONENT = 1.07;
    private static final double OTHER_TOPIC = 0.05;
    /** Beta(3, 17) is the third smallest of 19 uniform numbers. */
    private static final int BETA_RANK = 3;

    private static final int BETA_OF = 19;
    private static final double MEDIAN_LENGTH = 400;
    private static final double LENGTH_DEVIATION = 0.5;
    private static final int SHORTEST = 50;
    private static final int LONGEST = 1500;

    private final DataWorld.Resumes world;
    private final int[][] topics;
    /** The generator that the samplers draw from during one draw. */
    private RandomGenerator source;

    private final SharedStateDiscreteSampler occupations;
    private final SharedStateDiscreteSampler background;
    private final SharedStateDiscreteSampler topicWords;
    private final double[] smallest = new double[BETA_RANK];

    /**
     * @param random draws the topics
     */
    ResumeCorpus(DataWorld.Resumes world, RandomGenerator random) {
        this.world = world;
        topics = new int[OCCUPATIONS.length][];
        for (int topic = 0; topic < topics.length; topic++) {
            topics[topic] = random.ints(FIRST_RANK, LAST_RANK + 1)
                    .distinct()
                    .limit(TOPIC_WORDS)
                    .toArray();
        }
        UniformRandomProvider borrowed = () -> source.nextLong();
        occupations = AliasMethodDiscreteSampler.of(borrowed, OCCUPATIONS);
        double[] weights = new double[world.vocabulary()];
        Arrays.setAll(weights, rank -> StrictMath.pow(rank + OFFSET, -BACKGROUND_EXPONENT));
        background = AliasMethodDiscreteSampler.of(borrowed, weights);
        double[] topicWeights = new double[TOPIC_WORDS];
        Arrays.setAll(topicWeights, rank -> 1 / (rank + OFFSET));
        topicWords = AliasMethodDiscreteSampler.of(borrowed, topicWeights);
    }

    @Override
    public int vocabulary() {
        return world.vocabulary();
    }

    @Override
    public int labels() {
        return OCCUPATIONS.length;
    }

    @Override
    public int draw(WordCounts document, RandomGenerator random) {
        source = random;
        int occupation = occupations.sample();
        int[] own = topics[occupation];
        int[] other = topics[random.nextInt(topics.length)];
        double topicality = topicality(random);
        int length = length(random);
        for (int word = 0; word < length; word++) {
            double from = random.nextDouble();
            if (from < topicality) {
                document.add(own[topicWords.sample()], 1);
            } else if (from < topicality + OTHER_TOPIC) {
                document.add(other[topicWords.sample()], 1);
            } else {
                document.add(background.sample(), 1);
            }
        }
        return occupation;
    }

    private static int length(RandomGenerator random) {
        double length = MEDIAN_LENGTH * StrictMath.exp(LENGTH_DEVIATION * random.nextGaussian());
        return (int) Math.max(SHORTEST, Math.min(LONGEST, StrictMath.round(length)));
    }

    private double topicality(RandomGenerator random) {
        Arrays.fill(smallest, 1);
        for (int i = 0; i < BETA_OF; i++) {
            double drawn = random.nextDouble();
            int place = BETA_RANK - 1;
            if (drawn < smallest[place]) {
                while (place > 0 && drawn < smallest[place - 1]) {
                    smallest[place] = smallest[place - 1];
                    place--;
                }
                smallest[place] = drawn;
            }
        }
        return smallest[BETA_RANK - 1];
    }

    @Override
    public int recorded(int label, RandomGenerator random) {
        if (random.nextDouble() >= world.labelNoise()) {
            return label;
        }
        return (label + 1 + random.nextInt(topics.length - 1)) % topics.length;
    }

    @Override
    public int tests() {
        return world.tests();
    }

    @Override
    public int drawTest(int test, WordCounts document, RandomGenerator random) {
        return draw(document, random);
    }

    @Override
    public void show(WordCounts document, int word) {
        document.insert(word, world.tokenEvery());
    }
}
