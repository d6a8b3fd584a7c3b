package civitas.scenarios.performative;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** What is predicted, and how the data react to deployed models. */
public sealed interface Environment {
    /** Where people neither move nor know of anything. */
    String PERDOMO = "Perdomo, Zrnic, Mendler-Dünner, Hardt 2020";

    /** The mean of data N(mean + sensitivity theta, sd^2) is estimated under squared error. */
    record GaussianMean(
            @Parameter(
                            description = "Mean mu of the data without a model.",
                            value = "10",
                            range = "[-1e6, 1e6]",
                            source = PerformativeParameters.SOURCE)
                    double mean,
            @Parameter(
                            description = "Sensitivity epsilon: the mean moves by epsilon theta.",
                            value = "0.9",
                            range = "[-100, 100]",
                            source = PerformativeParameters.SOURCE)
                    double sensitivity,
            @Parameter(
                            description = "Standard deviation of the data.",
                            value = "0.1",
                            range = "[0, 1e6]",
                            source = PerformativeParameters.SOURCE)
                    double sd)
            implements Environment {}

    /** The same with people who move only part of the way in every round. */
    record StatefulMean(
            @Parameter(description = "Mean mu of the data without a model.", value = "1", range = "[-1e6, 1e6]")
                    double mean,
            @Parameter(
                            description = "Sensitivity epsilon: people are driven towards mu + epsilon theta.",
                            value = "0.5",
                            range = "[-100, 100]")
                    double sensitivity,
            @Parameter(description = "Standard deviation of the data.", value = "0.1", range = "[0, 1e6]") double sd,
            @Parameter(
                            description = "Share delta of the remaining way that people go in a round.",
                            value = "0.2",
                            range = "(0, 1]",
                            source = "transition of Brown, Hod, Kalemaj 2022, geometric")
                    double adaptation)
            implements Environment {}

    /** Data Z = epsilon theta and loss (gamma/2) (theta - (beta/gamma) Z)^2: the general condition is tight. */
    record TightExample(
            @Parameter(description = "Strong convexity gamma of the loss.", value = "1", range = "(0, 1e6]")
                    double convexity,
            @Parameter(description = "Smoothness beta of its gradients in data.", value = "1", range = "(0, 1e6]")
                    double smoothness,
            @Parameter(
                            description = "Sensitivity epsilon of the data.",
                            value = "0.99",
                            range = "[-100, 100]",
                            source = PERDOMO)
                    double sensitivity)
            implements Environment {}

    /** A fair sign X predicts a label of probability 1/2 + (bias + sensitivity theta) X as 1/2 + theta X; squared error. */
    record Coin(
            @Parameter(description = "Bias mu of labels.", value = "0.1", range = "[-0.5, 0.5]", source = PERDOMO)
                    double bias,
            @Parameter(description = "Sensitivity epsilon of labels.", value = "0.2", range = "[-10, 0.49]")
                    double sensitivity)
            implements Environment {}

    /** Loss theta Z with Z ~ N(intercept + slope theta, sd^2) and models in an interval. */
    record Linear(
            @Parameter(description = "A_0.", value = "0.5", range = "[-1e6, 1e6]") double intercept,
            @Parameter(description = "A_1.", value = "1", range = "(0, 1e6]") double slope,
            @Parameter(description = "Standard deviation of the data.", value = "0.1", range = "[0, 1e6]") double sd,
            @Parameter(description = "Lowest model.", value = "-1", range = "[-1e6, 1e6]") double lowest,
            @Parameter(description = "Highest model.", value = "1", range = "[-1e6, 1e6]") double highest)
            implements Environment {}

    /** Loss theta Z with Z of mean sqrt(intercept + slope theta) and models in an interval. */
    record SquareRoot(
            @Parameter(description = "A_0.", value = "1", range = "(0, 1e6]") double intercept,
            @Parameter(description = "A_1.", value = "1", range = "(0, 1e6]") double slope,
            @Parameter(description = "Standard deviation of the data.", value = "0.1", range = "[0, 1e6]") double sd,
            @Parameter(
                            description = "Lowest model, at least -A_0/A_1, where the mean is 0.",
                            value = "-1",
                            range = "[-1e6, 1e6]")
                    double lowest,
            @Parameter(description = "Highest model.", value = "1", range = "[-1e6, 1e6]") double highest)
            implements Environment {}

    /** Linear regression of labels y = b.x + mu.theta + noise on features x ~ N(0, S). */
    record Regression(
            @Parameter(description = "Number of features.", value = "2", range = "[1, 50]") int features,
            @Parameter(
                            description = "Variances of features.",
                            value = "[1, 2]",
                            range = "(0, 1e6]",
                            lengthOf = "features")
                    Numbers variances,
            @Parameter(description = "Correlation of any two features.", value = "0", range = "(-1, 1)")
                    double correlation,
            @Parameter(description = "Coefficients b.", value = "[1, -1]", range = "[-1e6, 1e6]", lengthOf = "features")
                    Numbers coefficients,
            @Parameter(
                            description = "Effects mu of the model's coordinates on labels.",
                            value = "[0.5, 1.5]",
                            range = "[-1e6, 1e6]",
                            lengthOf = "features")
                    Numbers effects,
            @Parameter(description = "Variance of the noise in labels.", value = "0.25", range = "[0, 1e6]")
                    double noiseVariance)
            implements Environment {}

    /** Platforms that each set one number x_i on data z_i of mean base_i + own x_i + rival sum x_j, at loss -z_i x_i + cost x_i^2/2. */
    record CompetingPlatforms(
            @Parameter(description = "Number of platforms.", value = "2", range = "[2, 50]") int platforms,
            @Parameter(
                            description = "Mean of a platform's data when all decide 0.",
                            value = "[2, 1]",
                            range = "[-1e6, 1e6]",
                            lengthOf = "platforms")
                    Numbers base,
            @Parameter(description = "Effect a of a platform on its data.", value = "-0.5", range = "[-100, 100]")
                    double ownEffect,
            @Parameter(description = "Effect c of every other platform on them.", value = "0.25", range = "[-100, 100]")
                    double rivalEffect,
            @Parameter(description = "Cost lambda.", value = "1", range = "(0, 1e6]") double cost,
            @Parameter(description = "Standard deviation of the data.", value = "0.1", range = "[0, 1e6]") double sd)
            implements Environment {}

    /** One platform lowers, the other raises x^2/2 - y^2/2 + coupling x y + w (x + y), w of a mean that both move. */
    record ZeroSum(
            @Parameter(description = "Mean of w when both decide 0.", value = "1", range = "[-1e6, 1e6]")
                    double intercept,
            @Parameter(description = "Effect of x on that mean.", value = "0.4", range = "[-100, 100]")
                    double firstEffect,
            @Parameter(description = "Effect of y on that mean.", value = "-0.3", range = "[-100, 100]")
                    double secondEffect,
            @Parameter(description = "Coupling of x and y.", value = "0.5", range = "[-100, 100]") double coupling,
            @Parameter(description = "Standard deviation of w.", value = "0.1", range = "[0, 1e6]") double sd)
            implements Environment {}

    /** Credit scoring without data: default and no default are normal classes, whose members move features against the score. */
    record CreditNormal(
            @Parameter(description = "Number of features.", value = "3", range = "[1, 50]") int features,
            @Parameter(
                            description = "Mean features of those who default.",
                            value = "[0.5, 1, 0]",
                            range = "[-1e6, 1e6]",
                            lengthOf = "features")
                    Numbers defaultMeans,
            @Parameter(
                            description = "Mean features of those who do not.",
                            value = "[-0.5, -1, 0]",
                            range = "[-1e6, 1e6]",
                            lengthOf = "features")
                    Numbers otherMeans,
            @Parameter(
                            description = "Variances of features within a class.",
                            value = "1",
                            range = "(0, 1e6]",
                            lengthOf = "features")
                    Numbers variances,
            @Parameter(description = "Correlation of any two features.", value = "0", range = "(-1, 1)")
                    double correlation,
            @Parameter(
                            description = "How far a feature can be moved, 1 for freely and 0 for not.",
                            value = "[1, 1, 0]",
                            range = "[0, 1]",
                            lengthOf = "features")
                    Numbers movable,
            @Parameter(description = "Sensitivity epsilon.", value = "1", range = "[0, 1e6]", source = PERDOMO)
                    double sensitivity,
            @Parameter(description = "Weight lambda of the ridge penalty.", value = "0", range = "[0, 1e6]")
                    double ridge,
            @Parameter(description = "Whether the bias is penalised, too.", value = "false", source = PERDOMO)
                    boolean penaliseBias,
            @Parameter(
                            description = "Whether people move on from where they are, not from where they began.",
                            value = "false",
                            source = PERDOMO)
                    boolean memory)
            implements Environment {}

    /** Credit scoring on a file in the format of Kaggle's Give Me Some Credit. */
    record CreditFile(
            @Parameter(description = "Path of the CSV file, cs-training.csv.", value = "cs-training.csv") String file,
            @Parameter(description = "Sensitivity epsilon.", value = "0.1", range = "[0, 1e6]", source = "WhyNot")
                    double sensitivity,
            @Parameter(
                            description = "Ridge penalty lambda times the number of people.",
                            value = "1",
                            range = "[0, 1e9]",
                            source = "1 in Perdomo, Zrnic, Mendler-Dünner, Hardt 2020, 1000 in "
                                    + PerformativeParameters.SOURCE)
                    double ridgeTimesPeople,
            @Parameter(description = "Whether the bias is penalised, too.", value = "false", source = PERDOMO)
                    boolean penaliseBias,
            @Parameter(
                            description = "Whether people move on from where they are, not from where they began.",
                            value = "false",
                            source = PERDOMO)
                    boolean memory,
            @Parameter(
                            description = "Of those who do not default, how many are kept, the first ones of the file.",
                            value = "10000",
                            unit = "people",
                            range = "[1, 10000000]",
                            source = PERDOMO)
                    int othersKept)
            implements Environment {}

    /** Threshold classifiers of people uniform on [0, 1] with labels 1{x > boundary + sensitivity theta}, some of them flipped. */
    record Threshold(
            @Parameter(description = "Boundary of labels without a model.", value = "0.5", range = "(0, 1)")
                    double boundary,
            @Parameter(description = "Sensitivity epsilon of the boundary.", value = "0", range = "[-1, 0.9]")
                    double sensitivity,
            @Parameter(description = "Probability q that a label is flipped.", value = "0.2", range = "[0, 0.5)")
                    double flipProbability,
            @Parameter(
                            description = "Excess risk up to which a classifier belongs to the Rashomon set.",
                            value = "0.02",
                            range = "[0, 0.5]")
                    double rashomonSlack,
            @Parameter(description = "Members drawn from the Rashomon set.", value = "2000", range = "[2, 1000000]")
                    int members)
            implements Environment {}
}
