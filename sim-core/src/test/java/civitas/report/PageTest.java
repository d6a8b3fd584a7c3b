package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.DotPlot;
import civitas.analysis.plot.Reference;
import civitas.report.Block.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String EVIL = "</script><script>alert('\"&')</script>";

    private static String page(Block... blocks) {
        return Page.html(new Report(EVIL, "Test", EVIL, List.of(new Section("all", EVIL, List.of(blocks)))));
    }

    private static Block.Figure dots(String name, int count) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add((double) i);
        }
        return new Block.Figure(
                name, new DotPlot(EVIL, Axis.linear("x", "m"), "run", values, List.of(new Reference(EVIL, 1))), EVIL);
    }

    @Test
    void wordsAreNeverMarkup() {
        String page = page(
                new Block.Paragraph(EVIL),
                new Block.Table(EVIL, List.of(Column.words(EVIL)), List.of(List.of(EVIL)), EVIL, false),
                new Block.Listing(EVIL, EVIL, true),
                new Block.Files(List.of(EVIL), List.of(EVIL)),
                dots("dots", 3));
        assertFalse(page.contains("<script>alert"), "words became a script");
        assertEquals(3, page.split("</script>", -1).length - 1);
    }

    @Test
    void nothingIsFetched() {
        String page = page(dots("dots", 3));
        page = page.substring(0, page.indexOf("<p id=\"said\""));
        assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
        assertFalse(page.contains("<link"), "a page has no other files");
        assertFalse(page.contains(" src=\""), "a page has no other files");
        assertFalse(page.contains("@import"), "a page has no other files");
    }

    @Test
    void longTablesOfNumbersAreThinned() {
        String page = page(dots("dots", 1000));
        assertTrue(page.contains("100 of 1000 rows, evenly chosen."));
    }

    @Test
    void oneChoiceIsShownAtATime() {
        String page =
                page(new Block.Choice("Outcome", List.of("a", "b"), List.of(dots("first", 3), dots("second", 3))));
        assertTrue(page.contains("<figure id=\"figure-first\" class=\"chart\">"));
        assertTrue(page.contains("<figure id=\"figure-second\" class=\"chart\" hidden>"));
        assertTrue(page.contains("<option value=\"second\">b</option>"));
    }
}
