package civitas.scenarios.collective;

import civitas.analysis.collective.FiniteLaw;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** Draws records from a finite law at constant cost (alias method). */
final class RecordSampler {
    private final SharedStateDiscreteSampler sampler;

    RecordSampler(FiniteLaw law, RandomGenerator random) {
        UniformRandomProvider source = random::nextLong;
        sampler = AliasMethodDiscreteSampler.of(source, law.joint());
    }

    /** A record as x K + y. */
    int draw() {
        return sampler.sample();
    }
}
