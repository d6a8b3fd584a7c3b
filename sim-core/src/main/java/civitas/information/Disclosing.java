package civitas.information;

import java.util.List;

/** A {@link civitas.kernel.World} that holds quantities back through channels. */
public interface Disclosing {
    /** Its channels, each called after the parameter that is its {@link Disclosure}. */
    List<Channel> channels();
}
