package civitas.analysis.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Apache ECharts itself, from the class path. */
public final class EChartsScript {
    private static final String RESOURCE = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private EChartsScript() {}

    /** The whole library as JavaScript. It holds no {@code </script}, so that it can stand inside a page. */
    public static String text() {
        try (InputStream in = EChartsScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
