package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFoldersTest {
    @TempDir
    private Path root;

    private Path inside;
    private Path outside;

    @BeforeEach
    void twoFolders() throws IOException {
        inside = Files.createDirectories(root.resolve("inside/deep")).getParent();
        outside = Files.createDirectories(root.resolve("outside"));
        for (String name : List.of("inside/a", "inside/deep/b", "outside/c")) {
            Files.writeString(root.resolve(name + "_net.tntp"), "");
            Files.writeString(root.resolve(name + "_trips.tntp"), "");
        }
    }

    private Path allow(String text) {
        return InputFolders.allow(text, List.of(inside));
    }

    private void assertRefused(String text) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> allow(text)).getMessage();
        assertTrue(message.startsWith("'" + text + "' is no file in the current folder"), message);
    }

    @Test
    void filesInsideAreFoundByRelativeAndAbsolutePath() {
        assertEquals(inside.resolve("a_net.tntp"), allow("a_net.tntp"));
        assertEquals(inside.resolve("deep/b_net.tntp"), allow("deep/b_net.tntp"));
        assertEquals(inside.resolve("a_net.tntp"), allow("deep/../a_net.tntp"));
        assertEquals(
                inside.resolve("a_net.tntp"), allow(inside.resolve("a_net.tntp").toString()));
    }

    @Test
    void nothingElseIsRead() {
        assertRefused("../outside/c_net.tntp");
        assertRefused("deep/../../outside/c_net.tntp");
        assertRefused(outside.resolve("c_net.tntp").toString());
        assertRefused("none_net.tntp");
        assertRefused("deep");
    }

    @Test
    void linksDoNotLeadOut() throws IOException {
        Files.createSymbolicLink(inside.resolve("link_net.tntp"), outside.resolve("c_net.tntp"));
        Files.createSymbolicLink(inside.resolve("door"), outside);
        assertRefused("link_net.tntp");
        assertRefused("door/c_net.tntp");
    }

    @Test
    void norDoLinksBesideTheNetwork() throws IOException {
        for (String ending : List.of("_trips.tntp", "_node.tntp", "_flow.tntp")) {
            String name = "x" + ending.charAt(1);
            Files.writeString(inside.resolve(name + "_net.tntp"), "");
            assertEquals(inside.resolve(name + "_net.tntp"), allow(name + "_net.tntp"));
            Files.createSymbolicLink(inside.resolve(name + ending), outside.resolve("c_trips.tntp"));
            assertRefused(name + "_net.tntp");
        }
    }

    @Test
    void anAllowedFolderMayItselfBeALink() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("alias"), inside);
        assertEquals(link.resolve("a_net.tntp"), InputFolders.allow("a_net.tntp", List.of(link)));
    }
}
