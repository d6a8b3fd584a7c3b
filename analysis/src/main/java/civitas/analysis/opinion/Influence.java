package civitas.analysis.opinion;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * A row-stochastic matrix T of trust: T_ij is the weight of agent j's opinion in agent i's next one. Repeated averaging is
 * DeGroot's model. Immutable; memory is that of the graph and 8 bytes per agent.
 * <p>Source: DeGroot, JASA 69, 1974; Golub and Jackson, AEJ Microeconomics 2, 2010.
 */
public final class Influence {
    private final Graph graph;
    private final Trust trust;
    /** Weight of everybody an agent listens to, itself included. */
    private final double[] total;

    /**
     * A matrix of trust.
     *
     * @param graph who listens to whom
     * @param trust how trust is split
     * @throws IllegalArgumentException if trust is listed and somebody is listed with no weight at all
     */
    public Influence(Graph graph, Trust trust) {
        this.graph = graph;
        this.trust = trust;
        total = new double[graph.size()];
        for (int agent = 0; agent < total.length; agent++) {
            double sum = own(agent);
            if (graph instanceof CompleteGraph) {
                sum += graph.degree(agent);
            } else {
                for (int k = 0; k < graph.degree(agent); k++) {
                    sum += link(agent, k);
                }
            }
            if (sum <= 0) {
                throw new IllegalArgumentException("agent " + (agent + 1) + " listens to nobody, not even itself");
            }
            total[agent] = sum;
        }
    }

    private double own(int agent) {
        return switch (trust) {
            case EQUAL -> 1;
            case NEIGHBOURS -> graph.degree(agent) == 0 ? 1 : 0;
            case LISTED -> graph.ownWeight(agent);
        };
    }

    private double link(int agent, int k) {
        return trust == Trust.LISTED ? graph.weight(agent, k) : 1;
    }

    /** Number of agents. */
    public int size() {
        return total.length;
    }

    /** Who listens to whom. */
    public Graph graph() {
        return graph;
    }

    /** T_ii. */
    public double self(int agent) {
        return own(agent) / total[agent];
    }

    /** One round of averaging: {@code next} = T x. Neither may be the other. */
    public void average(double[] x, double[] next) {
        if (graph instanceof CompleteGraph) {
            double sum = 0;
            for (double each : x) {
                sum += each;
            }
            for (int agent = 0; agent < x.length; agent++) {
                next[agent] = (sum + (own(agent) - 1) * x[agent]) / total[agent];
            }
            return;
        }
        for (int agent = 0; agent < x.length; agent++) {
            double sum = own(agent) * x[agent];
            int degree = graph.degree(agent);
            for (int k = 0; k < degree; k++) {
                sum += link(agent, k) * x[graph.neighbour(agent, k)];
            }
            next[agent] = sum / total[agent];
        }
    }

    /**
     * An agent's next opinion.
     *
     * @param own its opinion
     * @param told what it takes a neighbour's opinion for
     */
    public double average(int agent, double own, IntToDoubleFunction told) {
        double sum = own(agent) * own;
        for (int k = 0; k < graph.degree(agent); k++) {
            sum += link(agent, k) * told.applyAsDouble(graph.neighbour(agent, k));
        }
        return sum / total[agent];
    }

    /** {@code next} = T transposed times x. Neither may be the other. */
    public void transposed(double[] x, double[] next) {
        if (graph instanceof CompleteGraph) {
            average(x, next); // T is symmetric
            return;
        }
        for (int agent = 0; agent < x.length; agent++) {
            next[agent] = self(agent) * x[agent];
        }
        for (int agent = 0; agent < x.length; agent++) {
            double share = x[agent] / total[agent];
            for (int k = 0; k < graph.degree(agent); k++) {
                next[graph.neighbour(agent, k)] += link(agent, k) * share;
            }
        }
    }

    /**
     * Masses m with m_i T_ij = m_j T_ji, where links go both ways: the weight of everybody an agent listens to.
     *
     * @return {@code double[agent]}, a copy; empty where links are directed
     */
    public Optional<double[]> masses() {
        return graph.symmetric() ? Optional.of(total.clone()) : Optional.empty();
    }

    /** The matrix, {@code double[row][column]}. */
    public double[][] dense() {
        double[][] dense = new double[size()][size()];
        for (int agent = 0; agent < dense.length; agent++) {
            dense[agent][agent] = self(agent);
            for (int k = 0; k < graph.degree(agent); k++) {
                dense[agent][graph.neighbour(agent, k)] += link(agent, k) / total[agent];
            }
        }
        return dense;
    }
}
