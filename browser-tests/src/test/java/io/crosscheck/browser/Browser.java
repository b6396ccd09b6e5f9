package io.crosscheck.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window and with nothing remembered from before. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 900;
    /** Keeps what the page's policy refused, for {@link #problems()}. */
    private static final String RECORD_REFUSALS =
            "window.refused = []; addEventListener('securitypolicyviolation', event =>"
                    + " window.refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))";

    private final URI site;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(URI site, Path profile, ChromeDriver driver) {
        this.site = site;
        this.profile = profile;
        this.driver = driver;
    }

    /**
     * A new one.
     *
     * @param site that paths are of
     */
    static Browser open(URI site) throws IOException {
        Path profile = Files.createTempDirectory("crosscheck-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(
                program("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(program("chromedriver", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        Browser browser = new Browser(site, profile, new ChromeDriver(service, options));
        browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", RECORD_REFUSALS));
        browser.width(1280);
        return browser;
    }

    private static String program(String name, String... places) {
        return Stream.of(places)
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The tests of the pages need " + name
                        + ", and there is none at " + String.join(", ", places)
                        + ": on Debian, apt-get install chromium chromium-driver"));
    }

    /** Loads a page and waits until it shows something. */
    Browser visit(String path) {
        driver.get(site.resolve(path).toString());
        return awaitPage();
    }

    /** Waits until the page that the address means has come. */
    Browser awaitPage() {
        await("document.querySelector('.page, .failure') && !document.querySelector('.waiting')");
        return this;
    }

    /** Waits until a JavaScript expression holds. */
    void await(String expression) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> expression + " at " + driver.getCurrentUrl() + "\n" + text("body"))
                .until(d -> Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")")));
    }

    /** The value of a JavaScript expression. */
    @SuppressWarnings("unchecked")
    <T> T value(String expression, Object... arguments) {
        return (T) driver.executeScript("return (" + expression + ")", arguments);
    }

    /** Runs a function body that calls its last argument back. */
    Object later(String body) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(body);
    }

    void run(String script) {
        driver.executeScript(script);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String text(String css) {
        return find(css).getText();
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getRawPath();
    }

    String title() {
        return driver.getTitle();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /**
     * Moves the focus on until it is on something that holds an expression of {@code it}; fails after so many steps.
     */
    void tabTo(String expression, int most) {
        for (int i = 0; i < most; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(value("(it => " + expression + ")(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("not reached with the keyboard: " + expression);
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Forgets what it has loaded. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What went wrong in the pages since it was asked last: errors, and what the policy refused. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                problems.add(entry.getMessage());
            }
        }
        problems.addAll(this.<List<String>>value("window.refused"));
        return problems;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
