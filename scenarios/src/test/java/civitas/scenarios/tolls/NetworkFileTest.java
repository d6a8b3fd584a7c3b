package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {
    @TempDir
    private Path temporary;

    @Test
    void tripsMayNotLeadOutOfTheFolders() throws IOException {
        Path inside = Files.createDirectory(temporary.resolve("inside"));
        Path net = Files.createFile(inside.resolve("a_net.tntp"));
        InputFolders folders = new InputFolders(List.of(inside));
        assertEquals(net, Traffic.networkFile("a_net.tntp", folders));

        Path outside = Files.createFile(temporary.resolve("secret.txt"));
        Files.createSymbolicLink(inside.resolve("a_trips.tntp"), outside);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Traffic.networkFile("a_net.tntp", folders));
        assertTrue(refused.getMessage().contains("a_trips.tntp' leads out of"), refused.getMessage());
    }
}
