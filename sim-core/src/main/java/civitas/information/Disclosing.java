package civitas.information;

import java.util.List;

/** A {@link civitas.kernel.World} whose agents know some quantities through channels and gates alone. */
public interface Disclosing {
    /** These; quantities of different parts of the world may have the same name. */
    List<? extends Disclosable> channels();
}
