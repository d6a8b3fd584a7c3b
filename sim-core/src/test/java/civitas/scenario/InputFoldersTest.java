package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFoldersTest {
    @TempDir
    private Path folder;

    private Path data;
    private InputFolders folders;

    @BeforeEach
    void twoFilesOfWhichOneIsOutside() throws IOException {
        data = Files.createDirectories(folder.resolve("data/more"));
        Files.createFile(data.resolve("roads.txt"));
        Files.createFile(folder.resolve("secret.txt"));
        folders = new InputFolders(List.of(folder.resolve("absent"), folder.resolve("data")));
    }

    @Test
    void aFileInAFolderOrBelowIsFound() {
        Path roads = data.resolve("roads.txt");
        assertEquals(Optional.of(roads), folders.find("more/roads.txt"));
        assertEquals(Optional.of(roads), folders.find(roads.toString()));
        assertEquals(roads, folders.require("more/../more/roads.txt"));
    }

    @Test
    void nothingLeadsOut() throws IOException {
        Files.createSymbolicLink(data.resolve("link.txt"), folder.resolve("secret.txt"));
        assertEquals(Optional.empty(), folders.find("../secret.txt"));
        assertEquals(Optional.empty(), folders.find(folder.resolve("secret.txt").toString()));
        assertEquals(Optional.empty(), folders.find("more/link.txt"));
        assertEquals(Optional.empty(), folders.find("more"));
    }

    @Test
    void aMissingFileIsRefusedWithThePlacesToPutIt() {
        String message = assertThrows(IllegalArgumentException.class, () -> folders.require("nowhere.txt"))
                .getMessage();
        assertEquals(
                "'nowhere.txt' is no file in the current folder or in a folder listed in the environment variable"
                        + " CIVITAS_DATA",
                message);
    }

    /** Told of links inside only, so that nobody learns what lies outside. */
    @Test
    void aLinkThatLeadsOutIsCalledThat() throws IOException {
        Files.createSymbolicLink(data.resolve("link.txt"), folder.resolve("secret.txt"));
        assertEquals(
                "'more/link.txt' leads out of the current folder and the folders listed in the environment variable"
                        + " CIVITAS_DATA; list the folder that holds the file",
                refusal("more/link.txt"));
        assertTrue(refusal("../secret.txt").contains("is no file in"));
    }

    private String refusal(String path) {
        return assertThrows(IllegalArgumentException.class, () -> folders.require(path))
                .getMessage();
    }

    @Test
    void theCurrentFolderIsAlwaysAllowed() {
        assertTrue(InputFolders.ofEnvironment().find("pom.xml").isPresent());
    }
}
