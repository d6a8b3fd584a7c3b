package civitas.analysis.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgPicturesTest {
    @Test
    void everyKindOfChartIsAWellFormedPictureWithItsWords() throws Exception {
        try (SvgPictures pictures = new SvgPictures()) {
            for (Chart chart : Charts.all()) {
                String svg = pictures.svg(chart);
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
                assertEquals("svg", document.getDocumentElement().getNodeName());
                String words = document.getDocumentElement().getTextContent();
                assertTrue(words.contains(chart.title()), words);
                assertTrue(words.contains("[money/unit]"), words);
                for (LegendEntry entry : LegendEntry.of(chart)) {
                    assertTrue(words.contains(entry.name()), entry.name() + " in " + words);
                }
                assertTrue(document.getElementsByTagName("path").getLength() > 5, chart.title());
                assertFalse(svg.contains("NaN"), chart.title());
            }
        }
    }

    @Test
    void theSameChartGivesTheSameText() {
        try (SvgPictures pictures = new SvgPictures()) {
            String first = pictures.svg(Charts.map());
            pictures.svg(Charts.lines());
            assertEquals(first, pictures.svg(Charts.map()));
        }
    }
}
