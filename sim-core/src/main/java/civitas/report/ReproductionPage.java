package civitas.report;

import civitas.run.AtomicFiles;
import civitas.run.FolderInUseException;
import civitas.run.ResultFolder;
import civitas.run.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The file that receives what a reproduction found: a page with charts, {@code .html}, or tables for documentation,
 * {@code .md}. Neither holds a date, so that the same results give the same file.
 */
public final class ReproductionPage {
    private final Path file;
    private final boolean html;

    private ReproductionPage(Path file, boolean html) {
        this.file = file;
        this.html = html;
    }

    /**
     * A file that does not exist yet.
     *
     * @throws IllegalArgumentException if its name ends neither in {@code .html} nor in {@code .md}
     * @throws FolderInUseException if it exists, or cannot be written
     */
    public static ReproductionPage at(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".md")) {
            throw new IllegalArgumentException(file + ": the name of a page must end in .html or .md");
        }
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new FolderInUseException(
                    file + " exists already, pages are never overwritten; choose another name, or remove it");
        }
        ResultFolder.requireFolder(absolute.getParent());
        requireWritable(file, absolute.getParent());
        return new ReproductionPage(absolute, name.endsWith(".html"));
    }

    private static void requireWritable(Path file, Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isWritable(there)) {
            throw new FolderInUseException(file + " cannot be written; choose another name");
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param scenarios in the order of their sections
     * @param command words of the command line after {@code civitas}
     */
    public void write(List<ReproducedClaims> scenarios, List<String> command) throws IOException {
        Version version = Version.current();
        // A page that is kept beside code cannot name the commit it will be part of.
        String words = html ? version.number() + ", commit " + version.commit() : version.number();
        Report report = new ReproductionReport(scenarios, command, words).report();
        Files.createDirectories(file.getParent());
        AtomicFiles.write(file, AtomicFiles.text(html ? Page.html(report) : Markdown.text(report)));
    }
}
