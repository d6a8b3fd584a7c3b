package civitas.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report before it is a page.
 *
 * @param title what was studied
 * @param kind what kind of report it is, in a few words
 * @param lead the essentials in one or two sentences
 * @param sections in order; none is empty
 */
public record Report(String title, String kind, String lead, List<Section> sections) {
    /** Copies the sections and leaves out those without content. */
    public Report {
        sections =
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
    }

    /** All its charts, in order, shown at once or one instead of another. */
    public Stream<Block.Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Figure figure
                        ? Stream.of(figure)
                        : block instanceof Block.Choice choice ? choice.figures().stream() : Stream.empty());
    }
}
