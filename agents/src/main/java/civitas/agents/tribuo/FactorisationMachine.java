package civitas.agents.tribuo;

import civitas.agents.Require;
import civitas.agents.sparse.FactorisationClassifier;
import civitas.agents.sparse.LinearClassifier;
import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import java.io.DataInput;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * Factorisation machines under logistic loss, one for each label, by stochastic gradients with the steps of
 * {@link LogisticAdaGrad}. Factors start as normal draws.
 * <p>Source: Rendle, "Factorization Machines", ICDM 2010; trained by Tribuo 4.3.2. Draws one seed.
 *
 * @param epochs passes over the data, at least 1
 * @param step finite and strictly positive
 * @param factors number of factors, at least 1
 * @param variance of the factors' first values, finite and strictly positive
 */
public record FactorisationMachine(int epochs, double step, int factors, double variance) implements SparseTrainer {
    /** Checks the ranges. */
    public FactorisationMachine {
        Require.that(epochs >= 1, "epochs", epochs, "at least 1");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
        Require.that(factors >= 1, "factors", factors, "at least 1");
        Require.that(variance > 0 && Double.isFinite(variance), "variance", variance, "finite and > 0");
    }

    @Override
    public SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        long seed = random.nextLong();
        Examples examples = new Examples(data, labels, features);
        if (!examples.differ()) {
            return constant(features, classes, examples.onlyLabel());
        }
        FMClassificationModel model = new FMClassificationTrainer(
                        new LogMulticlass(),
                        new AdaGrad(step, LogisticAdaGrad.EPSILON),
                        epochs,
                        -1,
                        seed,
                        factors,
                        variance)
                .train(examples.set());
        int[] columns = Examples.columns(model.getFeatureIDMap());
        DenseMatrix weights = model.getLinearWeightsCopy();
        DenseVector intercepts = model.getBiasesCopy();
        LinearClassifier linear = LogisticAdaGrad.linear(
                model.getOutputIDInfo(),
                columns,
                features,
                classes,
                (label, feature) -> feature == columns.length ? intercepts.get(label) : weights.get(label, feature));
        double[] interactions = interactions(model, columns, features, classes);
        return new FactorisationClassifier(linear, classes, factors, interactions);
    }

    private double[] interactions(FMClassificationModel model, int[] columns, int features, int classes) {
        double[] interactions = new double[Math.multiplyExact(features, classes * factors)];
        Tensor[] trained = model.getFactorsCopy();
        ImmutableOutputInfo<Label> labels = model.getOutputIDInfo();
        for (int id = 0; id < trained.length; id++) {
            DenseMatrix matrix = (DenseMatrix) trained[id];
            int label = Examples.label(labels.getOutput(id));
            for (int feature = 0; feature < columns.length; feature++) {
                for (int f = 0; f < factors; f++) {
                    interactions[(columns[feature] * classes + label) * factors + f] = matrix.get(f, feature);
                }
            }
        }
        return interactions;
    }

    private static FactorisationClassifier constant(int features, int classes, int label) {
        return new FactorisationClassifier(
                LinearClassifier.constant(features, classes, label), classes, 1, new double[features * classes]);
    }

    @Override
    public SparseClassifier restore(DataInput in) throws IOException {
        return FactorisationClassifier.restored(in);
    }
}
