package civitas.report;

import java.util.List;

/**
 * A part of a report under a heading of its own.
 *
 * @param id its name in addresses, unique in the report
 * @param heading what it is about
 * @param blocks its content, from top to bottom
 */
public record Section(String id, String heading, List<Block> blocks) {
    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
