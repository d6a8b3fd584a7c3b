package civitas.information;

import java.util.function.DoubleUnaryOperator;

/** A quantity that agents get to know through one place in the code only, as an audit sees it. */
public interface Disclosable {
    /**
     * Path of the parameter that decides who is shown the quantity, such as {@code platform.history}; followed by a dot
     * and the quantity's own name where a parameter decides about several.
     */
    String name();

    /**
     * For audits: from now on everything that passes is replaced by a function of it. Nobody who is not shown the quantity
     * can tell.
     */
    void replace(DoubleUnaryOperator replacement);
}
