package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import civitas.claims.ClaimSet;
import civitas.claims.Reproduction;
import civitas.run.Manifest;
import civitas.run.Progress;
import civitas.run.ResultFolder;
import civitas.run.RunSet;
import civitas.run.Runner;
import civitas.scenario.InputFolders;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page of a real run, opened from its file in a real browser. */
@Tag("browser")
class ReportInBrowserTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String FILE =
            """
            {"scenario": "collusion", "seed": 1, "replicates": 3,
             "parameters": {"max_periods": 20000, "convergence_window": 1000},
             "record": {"every": 500, "series": ["price_mean", "profit_gain"]},
             "interventions": [{"at": 5000, "set": {"platform.prominence": "price_directed"}}]}""";

    @TempDir
    private static Path temporary;

    private static ChromeDriver browser;
    private static Path page;
    private static Path published;

    @BeforeAll
    static void open() throws IOException {
        boolean there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        assertTrue(there || System.getenv("CI") == null, "CI needs " + BROWSER + " and " + DRIVER);
        if (!there) {
            System.err.println("SKIPPED: tests of reports in a browser need " + BROWSER + " and " + DRIVER);
        }
        assumeTrue(there, "no browser");
        page = write();
        published = reproduce();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,900",
                "--user-data-dir=" + temporary.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    private static Path write() throws IOException {
        ScenarioFile<?> file = new ScenarioReader(ScenarioCatalogue.load()).read("test.json", FILE, Overrides.none());
        Path folder = temporary.resolve("results");
        RunSet runs;
        try (ResultFolder results = ResultFolder.open(folder, file)) {
            runs = new Runner(file, 1, 0).play(Runner.keys(file, true), results, Progress.SILENT);
            results.complete(file, runs, new Manifest(List.of("run", "test.json", "--twin"), Instant.now(), 1));
        }
        return Reports.ofRun(folder, file, runs);
    }

    /** What one run without chance says of a few claims. */
    private static Path reproduce() throws IOException {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        String experiment = "gradient-unequal-1";
        ClaimSet all = ClaimSet.of(ScenarioCatalogue.load().find("cournot"));
        ClaimSet few = new ClaimSet(
                all.scenario(),
                "",
                Map.of(experiment, all.experiments().get(experiment)),
                all.claims().stream()
                        .filter(claim -> claim.experiment().equals(experiment))
                        .toList());
        Reproduction reproduction = new Reproduction(few, false, reader, InputFolders.ofEnvironment());
        ScenarioFile<?> file = reproduction.experiments().get(experiment);
        RunSet runs = reproduction.play(
                experiment, file, new Runner(file, 1, 0), temporary.resolve("claims"), Progress.SILENT);
        Path target = temporary.resolve("published.html");
        ReproductionPage.at(target)
                .write(
                        List.of(new ReproducedClaims(
                                reproduction, reproduction.verdicts(experiment, file, runs), List.of())),
                        List.of("reproduce", "cournot"));
        return target;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void load() {
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.get(page.toUri().toString());
    }

    @Test
    void opensWithoutErrorsAndWithoutNetwork() {
        List<LogEntry> said = browser.manage().logs().get(LogType.BROWSER).getAll();
        assertEquals(List.of(), said.stream().map(LogEntry::getMessage).toList());
        List<String> requests = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> message.matches(".*\"url\":\"(https?|wss?):.*"))
                .toList();
        assertEquals(List.of(), requests);
    }

    @Test
    void everyChartThatShowsIsDrawn() {
        List<WebElement> charts = browser.findElements(By.cssSelector("figure.chart:not([hidden])"));
        assertTrue(charts.size() > 8, charts.size() + " charts");
        for (WebElement chart : charts) {
            int shapes = chart.findElements(By.cssSelector(".plot svg path")).size();
            assertTrue(shapes > 5, chart.getAttribute("id") + " has " + shapes + " shapes");
            assertTrue(chart.findElement(By.cssSelector(".plot"))
                            .getAttribute("aria-label")
                            .length()
                    > 20);
        }
    }

    @Test
    void thePageOfAReproductionIsDrawnWithoutErrors() {
        browser.get(published.toUri().toString());
        List<LogEntry> said = browser.manage().logs().get(LogType.BROWSER).getAll();
        assertEquals(List.of(), said.stream().map(LogEntry::getMessage).toList());
        WebElement chart = chart("figure-claims-cournot-1");
        assertTrue(hasStroke(chart, "#D55E00"), "no tolerance is drawn");
        List<WebElement> rows = browser.findElements(By.cssSelector("#claims-cournot > .wide tbody tr"));
        assertEquals(6, rows.size(), "three quantities and three exact benchmarks");
        rows.forEach(row -> assertTrue(row.getText().contains("plausible"), row.getText()));
    }

    private static WebElement chart(String id) {
        return browser.findElement(By.id(id));
    }

    private static String drawing(WebElement chart) {
        return chart.findElement(By.cssSelector(".plot svg")).getAttribute("innerHTML");
    }

    private static boolean hasStroke(WebElement chart, String colour) {
        return !chart.findElements(By.cssSelector(".plot path[stroke='" + colour + "']"))
                .isEmpty();
    }

    /** Where the Tab key leads, at most so many steps on. */
    private static WebElement tabTo(String selector) {
        for (int step = 0; step < 200; step++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement focus = browser.switchTo().activeElement();
            if ((Boolean) browser.executeScript("return arguments[0].matches(arguments[1])", focus, selector)) {
                return focus;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    @Test
    void theKeyboardHidesAndShowsSeries() {
        WebElement chart = chart("figure-series-price-mean");
        WebElement toggle = tabTo("#figure-series-price-mean .toggle");
        assertEquals("true", toggle.getAttribute("aria-pressed"));
        assertTrue(hasStroke(chart, "#0072B2"));
        toggle.sendKeys(Keys.SPACE);
        assertEquals("false", toggle.getAttribute("aria-pressed"));
        assertTrue(!hasStroke(chart, "#0072B2") && hasStroke(chart, "#D55E00"));
        toggle.sendKeys(Keys.SPACE);
        assertTrue(hasStroke(chart, "#0072B2"));
    }

    @Test
    void buttonsZoomAndFindBack() {
        WebElement chart = chart("figure-series-price-mean");
        String whole = drawing(chart);
        browser.executeScript("arguments[0].focus()", chart.findElement(By.cssSelector(".toggle")));
        tabTo("#figure-series-price-mean [data-action='zoom-in']").sendKeys(Keys.ENTER);
        assertNotEquals(whole, drawing(chart));
        assertEquals(
                "50 percent of the range", browser.findElement(By.id("said")).getAttribute("textContent"));
        tabTo("#figure-series-price-mean [data-action='zoom-reset']").sendKeys(Keys.ENTER);
        assertEquals("whole range", browser.findElement(By.id("said")).getAttribute("textContent"));
    }

    @Test
    void choicesDrawWhatIsChosen() {
        WebElement hidden = browser.findElement(By.cssSelector(".choice figure[hidden]"));
        String name = hidden.getAttribute("id").substring("figure-".length());
        hidden.findElement(By.xpath(".."))
                .findElement(By.cssSelector("select option[value='" + name + "']"))
                .click();
        assertTrue(hidden.isDisplayed());
        assertTrue(hidden.findElements(By.cssSelector(".plot svg path")).size() > 3);
    }
}
