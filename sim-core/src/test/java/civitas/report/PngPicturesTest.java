package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngPicturesTest {
    @TempDir
    private Path folder;

    private final AtomicInteger drawn = new AtomicInteger();

    private final Progress progress = new Progress() {
        @Override
        public void step() {
            drawn.incrementAndGet();
        }

        @Override
        public void close() {}
    };

    private Path picture(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".svg"), text);
    }

    private Path square(String name) throws IOException {
        return picture(
                name, "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><path d='M0 0H4V3Z'/></svg>");
    }

    @Test
    void everyPictureIsDrawnAndTold() throws IOException {
        assertEquals(Optional.empty(), PngPictures.write(List.of(square("one"), square("two")), progress));
        assertEquals(2, drawn.get());
        assertTrue(Files.exists(folder.resolve("one.png")) && Files.exists(folder.resolve("two.png")));
    }

    @Test
    void oneThatCannotBeDrawnIsToldInOneSentence() throws IOException {
        String notice =
                PngPictures.write(List.of(picture("no", "nothing")), progress).orElseThrow();
        assertTrue(notice.startsWith("No PNG files: this Java cannot draw pictures ("), notice);
        assertEquals(1, notice.lines().count());
        assertEquals(0, drawn.get());
        assertFalse(Files.exists(folder.resolve("no.png")));
    }
}
