package civitas.sweep.design;

import civitas.analysis.sensitivity.LatinHypercube;
import civitas.analysis.sensitivity.MorrisTrajectories;
import civitas.analysis.sensitivity.RandomDesign;
import civitas.analysis.sensitivity.SaltelliDesign;
import civitas.analysis.sensitivity.SobolDesign;
import civitas.analysis.sensitivity.UnitDesign;
import civitas.scenario.ScenarioFile;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.scenario.SweepDesign.Filter;
import civitas.scenario.SweepDesign.Grid;
import civitas.scenario.SweepDesign.Listed;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Product;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.scenario.SweepDesign.Sample;
import civitas.scenario.SweepDesign.Union;
import civitas.scenario.SweepDesign.Zip;
import java.util.List;

/** Makes designs from their descriptions. */
public final class Designs {
    private final Lookup lookup;

    private Designs(ScenarioFile<?> file) {
        this.lookup = new Lookup(file);
    }

    /**
     * The points of a description.
     *
     * @param described what to enumerate
     * @param file whose parameters filters read where no axis sets them
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} points, which no file that was read has
     */
    public static Design of(Enumerated described, ScenarioFile<?> file) {
        return new Designs(file).design(described);
    }

    private Design design(Enumerated described) {
        if (described instanceof Grid grid) {
            return new GridDesign(grid.axes());
        } else if (described instanceof Zip zip) {
            return new ZipDesign(zip.axes());
        } else if (described instanceof Listed list) {
            return new ListDesign(list);
        } else if (described instanceof Union union) {
            return new UnionDesign(designs(union.designs()));
        } else if (described instanceof Product product) {
            return new ProductDesign(designs(product.designs()));
        } else if (described instanceof Filter filter) {
            return new FilterDesign(design(filter.of()), new Where(filter.where(), lookup));
        }
        return cube(described);
    }

    private List<Design> designs(List<Enumerated> described) {
        return described.stream().map(this::design).toList();
    }

    private static Design cube(Enumerated described) {
        if (described instanceof Morris morris) {
            int dimensions = morris.axes().size();
            UnitDesign unit = new MorrisTrajectories(dimensions, morris.trajectories(), morris.levels(), morris.seed());
            return new CubeDesign(unit, morris.axes());
        } else if (described instanceof Saltelli saltelli) {
            UnitDesign unit = new SaltelliDesign(saltelli.axes().size(), saltelli.basePoints(), saltelli.seed());
            return new CubeDesign(unit, saltelli.axes());
        }
        Sample sample = (Sample) described;
        return new CubeDesign(sampled(sample), sample.axes());
    }

    private static UnitDesign sampled(Sample sample) {
        int dimensions = sample.axes().size();
        return switch (sample.sampling()) {
            case RANDOM -> new RandomDesign(dimensions, sample.points(), sample.seed());
            case LATIN_HYPERCUBE -> new LatinHypercube(dimensions, sample.points(), sample.seed());
            case SOBOL -> new SobolDesign(dimensions, sample.points(), sample.seed());
        };
    }
}
