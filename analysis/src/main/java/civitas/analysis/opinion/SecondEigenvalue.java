package civitas.analysis.opinion;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * |lambda_2|, the second largest modulus among eigenvalues of a matrix of trust: disagreement decays like its powers. In closed
 * form on complete graphs; by Lanczos' method, every vector made orthogonal to all before, where links go both ways; as a
 * whole for directed links among up to {@value #DENSE} agents.
 * <p>Source: Lanczos 1950; Golub and Van Loan, Matrix Computations, section 10.1.
 */
public final class SecondEigenvalue {
    static final int DENSE = 400;
    /** Vectors that Lanczos' method keeps. */
    private static final int LONGEST = 400;

    private static final int LARGEST = 20_000;
    private static final int CHECK_EVERY = 20;
    private static final double PRECISION = 1e-10;

    private final Influence matrix;
    private final double[] roots;
    private final double[][] basis;
    private final double[] diagonal;
    private final double[] side;

    private SecondEigenvalue(Influence matrix, double[] masses) {
        this.matrix = matrix;
        int longest = Math.min(LONGEST, matrix.size());
        roots = Arrays.stream(masses).map(Math::sqrt).toArray();
        basis = new double[longest + 1][];
        diagonal = new double[longest];
        side = new double[longest];
    }

    /** The modulus; none if it is out of reach. */
    public static OptionalDouble of(Influence matrix) {
        if (matrix.graph() instanceof CompleteGraph) {
            double self = matrix.self(0);
            return OptionalDouble.of(Math.abs(self - (1 - self) / (matrix.size() - 1)));
        }
        if (matrix.masses().isPresent()) {
            return matrix.size() > LARGEST
                    ? OptionalDouble.empty()
                    : new SecondEigenvalue(matrix, matrix.masses().get()).lanczos();
        }
        return matrix.size() <= DENSE ? OptionalDouble.of(dense(matrix)) : OptionalDouble.empty();
    }

    private static double dense(Influence matrix) {
        EigenDecomposition whole = new EigenDecomposition(new Array2DRowRealMatrix(matrix.dense(), false));
        double[] moduli = new double[matrix.size()];
        for (int i = 0; i < moduli.length; i++) {
            moduli[i] = Math.hypot(whole.getRealEigenvalue(i), whole.getImagEigenvalue(i));
        }
        Arrays.sort(moduli);
        return moduli[moduli.length - 2];
    }

    /**
     * M^(1/2) T M^(-1/2) is symmetric with the eigenvector M^(1/2) 1 of eigenvalue 1; orthogonal to that vector the largest
     * modulus is sought.
     */
    private OptionalDouble lanczos() {
        int n = matrix.size();
        normalise(roots);
        double[] start = new SplittableRandom(1).doubles(n, -1, 1).toArray();
        remove(start, roots);
        if (normalise(start) == 0) {
            return OptionalDouble.of(0);
        }
        basis[0] = start;
        double known = Double.NaN;
        for (int j = 0; j < diagonal.length; j++) {
            double[] next = image(basis[j]);
            diagonal[j] = dot(next, basis[j]);
            for (int twice = 0; twice < 2; twice++) {
                remove(next, roots);
                for (int i = 0; i <= j; i++) {
                    remove(next, basis[i]);
                }
            }
            side[j] = normalise(next);
            basis[j + 1] = next;
            boolean done = side[j] < 1e-13 || j + 2 >= n;
            if (done || j % CHECK_EVERY == CHECK_EVERY - 1) {
                double largest = largest(j + 1);
                if (done || Math.abs(largest - known) < PRECISION) {
                    return OptionalDouble.of(largest);
                }
                known = largest;
            }
        }
        return OptionalDouble.empty();
    }

    private double[] image(double[] v) {
        double[] scaled = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            scaled[i] = v[i] / roots[i];
        }
        double[] image = new double[v.length];
        matrix.average(scaled, image);
        for (int i = 0; i < v.length; i++) {
            image[i] *= roots[i];
        }
        return image;
    }

    private double largest(int order) {
        EigenDecomposition small =
                new EigenDecomposition(Arrays.copyOf(diagonal, order), Arrays.copyOf(side, Math.max(0, order - 1)));
        return Arrays.stream(small.getRealEigenvalues()).map(Math::abs).max().orElse(0);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void remove(double[] from, double[] unit) {
        double along = dot(from, unit);
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * unit[i];
        }
    }

    /** Scales to length 1 unless the vector vanishes; returns the length it had. */
    private static double normalise(double[] v) {
        double length = Math.sqrt(dot(v, v));
        for (int i = 0; i < v.length && length > 0; i++) {
            v[i] /= length;
        }
        return length;
    }
}
