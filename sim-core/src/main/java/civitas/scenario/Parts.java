package civitas.scenario;

import java.util.List;

/**
 * One part of a choice shared by all agents, or one for each of them: what {@link Numbers} is for numbers. Immutable.
 *
 * @param <T> the sealed interface of the parts
 */
public final class Parts<T> {
    private final List<T> values;

    /**
     * Parts for all agents.
     *
     * @param values a single part, or one per agent; copied
     * @throws IllegalArgumentException if there is none
     */
    public Parts(List<? extends T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values is empty, must hold one part or one per agent");
        }
        this.values = List.copyOf(values);
    }

    /** The single part or all parts. */
    public List<T> values() {
        return values;
    }

    /** Whether one part stands for all agents. */
    public boolean shared() {
        return values.size() == 1;
    }

    /** The part of agent {@code index}, counted from 0. */
    public T at(int index) {
        return shared() ? values.get(0) : values.get(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts<?> parts && values.equals(parts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return shared() ? values.get(0).toString() : values.toString();
    }
}
