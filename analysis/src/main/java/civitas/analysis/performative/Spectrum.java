package civitas.analysis.performative;

import org.apache.commons.math3.linear.EigenDecomposition;

/** Eigenvalues of a linear map that is applied again and again. */
final class Spectrum {
    private Spectrum() {}

    /** The real eigenvalue of largest modulus with its sign, or the modulus of a complex pair where that is larger. */
    static double dominant(EigenDecomposition eigenvalues) {
        double largest = 0;
        for (int i = 0; i < eigenvalues.getRealEigenvalues().length; i++) {
            double real = eigenvalues.getRealEigenvalue(i);
            double imaginary = eigenvalues.getImagEigenvalue(i);
            double modulus = Math.sqrt(real * real + imaginary * imaginary);
            if (modulus > Math.abs(largest)) {
                largest = imaginary == 0 ? real : modulus;
            }
        }
        return largest;
    }
}
