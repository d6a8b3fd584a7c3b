package civitas.analysis.sensitivity;

/** Functions on the unit cube whose sensitivities are known in closed form. */
final class TestFunctions {
    private TestFunctions() {}

    /** Ishigami and Homma 1990, a = 7, b = 0.1, inputs scaled from [0, 1] to [-pi, pi]. */
    static double ishigami(double[] unit) {
        double x = angle(unit[0]);
        double y = angle(unit[1]);
        double z = angle(unit[2]);
        return StrictMath.sin(x)
                + 7 * StrictMath.pow(StrictMath.sin(y), 2)
                + 0.1 * StrictMath.pow(z, 4) * StrictMath.sin(x);
    }

    private static double angle(double unit) {
        return StrictMath.PI * (2 * unit - 1);
    }

    /** Variance parts V1, V2 and V13 of Ishigami's function; all others are 0. */
    static double[] ishigamiVariances() {
        double b = 0.1;
        double pi4 = StrictMath.pow(StrictMath.PI, 4);
        return new double[] {
            StrictMath.pow(1 + b * pi4 / 5, 2) / 2, 7 * 7 / 8.0, b * b * pi4 * pi4 * (1 / 18.0 - 1 / 50.0)
        };
    }

    /** Sobol's g-function: the product of (|4x_i - 2| + a_i)/(1 + a_i). */
    static double sobolG(double[] unit, double[] a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * unit[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    /**
     * The 20-input function of Morris, Technometrics 1991, section 5, on transformed inputs w. The paper draws the
     * coefficients of small effects from a standard normal distribution; here they alternate in sign with size 1.
     */
    static double morris(double[] w) {
        double y = 0;
        for (int i = 0; i < 20; i++) {
            y += (i < 10 ? 20 : sign(i)) * w[i];
            for (int j = i + 1; j < 20; j++) {
                y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
                for (int k = j + 1; k < 5; k++) {
                    y -= 10 * w[i] * w[j] * w[k];
                }
            }
        }
        return y + 5 * w[0] * w[1] * w[2] * w[3];
    }

    /** The transformed inputs of Morris' function: 2(x - 1/2), but 2(1.1x/(x + 0.1) - 1/2) for inputs 3, 5 and 7. */
    static double[] morrisInputs(double[] unit) {
        double[] w = new double[20];
        for (int i = 0; i < 20; i++) {
            w[i] = morrisInput(i, unit[i]);
        }
        return w;
    }

    static double morrisInput(int input, double x) {
        boolean curved = input == 2 || input == 4 || input == 6;
        return 2 * ((curved ? 1.1 * x / (x + 0.1) : x) - 0.5);
    }

    private static double sign(int number) {
        return number % 2 == 0 ? 1 : -1;
    }
}
