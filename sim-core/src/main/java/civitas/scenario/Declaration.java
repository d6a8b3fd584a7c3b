package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario's parameter record declares, as an immutable tree: groups hold leaves, choices and further groups;
 * a choice holds one group for each of its parts. {@link Declarations#of} builds it.
 */
public sealed interface Declaration {
    /** Name in files with the names of its groups and choices before it, dots between; empty for the whole record. */
    String path();

    /** What it means, in one sentence. */
    String description();

    /** Whether an intervention may change it. */
    boolean switchable();

    /** Name in files. */
    default String name() {
        return path().substring(path().lastIndexOf('.') + 1);
    }

    /**
     * A record: parameters under one name.
     *
     * @param type the record
     * @param members in the order of the record's components
     */
    record Group(
            String path,
            String description,
            boolean switchable,
            Class<? extends Record> type,
            List<Declaration> members)
            implements Declaration {
        /** Copies the members. */
        public Group {
            members = List.copyOf(members);
        }

        /** The member of that name. */
        public Optional<Declaration> member(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }

        /** Names of all members, in order. */
        public List<String> names() {
            return members.stream().map(Declaration::name).toList();
        }
    }

    /**
     * A parameter with a value of its own.
     *
     * @param type kind of value
     * @param range allowed numbers; all numbers for words and booleans
     * @param unit unit of measurement, empty if there is none
     * @param defaultValue as files write it
     * @param source where the default comes from, may be empty
     * @param lengthOf path of the integer parameter that gives the length of a list, empty if any length is good
     * @param words for an enum: its constants as files write them
     */
    record Leaf(
            String path,
            String description,
            boolean switchable,
            LeafType type,
            Interval range,
            String unit,
            JsonNode defaultValue,
            String source,
            String lengthOf,
            List<String> words,
            Class<?> javaType)
            implements Declaration {
        /** Copies the words. */
        public Leaf {
            words = List.copyOf(words);
        }

        @Override
        public JsonNode defaultValue() {
            return defaultValue.deepCopy();
        }
    }

    /**
     * A choice between named parts.
     *
     * @param defaultValue as files write it: a part's name or an object with {@code "kind"}
     * @param source where the default comes from, may be empty
     * @param lengthOf path of the integer parameter that gives the number of agents if a list may name one part for
     *     each; empty if there is a single part
     * @param parts in the order of the sealed interface's {@code permits}
     */
    record Choice(
            String path,
            String description,
            boolean switchable,
            JsonNode defaultValue,
            String source,
            String lengthOf,
            List<Part> parts)
            implements Declaration {
        /** The key that names the part. */
        static final String KIND = "kind";

        /** Copies the parts. */
        public Choice {
            parts = List.copyOf(parts);
        }

        @Override
        public JsonNode defaultValue() {
            return defaultValue.deepCopy();
        }

        /** Whether a list may name one part for each agent. */
        public boolean perAgent() {
            return !lengthOf.isEmpty();
        }

        /** The part of that name. */
        public Optional<Part> part(String name) {
            return parts.stream().filter(part -> part.name().equals(name)).findFirst();
        }

        /** Names of all parts, in order. */
        public List<String> names() {
            return parts.stream().map(Part::name).toList();
        }
    }

    /**
     * One part that can be chosen.
     *
     * @param name name in files
     * @param group its own parameters; their paths continue the choice's path
     */
    record Part(String name, Group group) {}
}
