package dev.topaz.explorer;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.net.UrlChecker;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of this machine, without a window; a test is skipped where there is none. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** In place of Selenium's 20 seconds for a program to start, and 30 for a script. */
    private static final Duration HANGS = Duration.ofMinutes(5);

    /** Far shorter than Selenium's own half second: most of what is waited for is there at the second look. */
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(20);

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** Where pictures of the page go; nowhere unless somebody wants to look at them. */
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("explorer.pictures")).map(Path::of);

    private final ChromeDriver driver;
    private int loads;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, with a profile that it throws away. */
    static Browser open() {
        // It warns of every Chromium that is newer than itself.
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Requirement.BROWSER
                .program("chromium", "chromium-browser", "google-chrome")
                .toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Requirement.BROWSER.program("chromedriver").toFile())
                .withTimeout(HANGS)
                .build();
        // The look for what hinders people is one script, which takes long on a busy machine.
        options.setScriptTimeout(HANGS);
        return new Browser(new ChromeDriver(service, options));
    }

    /** A screen of this size, in points; the colours as given. */
    void screen(int width, int height, String colours) {
        boolean phone = width < 800;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        colours(colours);
    }

    /** Shows the page that is there in these colours. */
    void colours(String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /**
     * Loads the page anew, even where only what follows the {@code #} differs: by a query, which the page does not read. A visit to
     * {@code about:blank} in between would do the same, but makes Chromium start a process, which costs more than the page.
     */
    void go(String url) {
        driver.get(url.replaceFirst("(?=#|$)", "?load=" + ++loads));
        waitFor("body[data-ready]");
    }

    /** The first element that fits, once it is there. */
    WebElement waitFor(String css) {
        return patiently(() -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst());
    }

    /** Tries until there is a result; the page may replace an element between the steps of one try. */
    private <T> T patiently(Supplier<Optional<T>> attempt) {
        return new WebDriverWait(driver, PATIENCE, LOOKS_AGAIN)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> attempt.get().orElse(null));
    }

    /** Waits until the element that fits says this. */
    void waitForText(String css, String text) {
        new WebDriverWait(driver, PATIENCE, LOOKS_AGAIN)
                .withMessage(() -> css + " says '" + text(css) + "' and not '" + text + "'")
                .until(page -> text(css).contains(text));
    }

    /** Waits until a script returns true. */
    void waitUntil(String javaScript) {
        new WebDriverWait(driver, PATIENCE, LOOKS_AGAIN)
                .withMessage(javaScript)
                .until(page -> Boolean.TRUE.equals(driver.executeScript(javaScript)));
    }

    String text(String css) {
        // In one step: the page may replace an element between two.
        return String.valueOf(
                driver.executeScript("return document.querySelector(arguments[0])?.textContent ?? ''", css));
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** In the middle of the screen, where nothing that sticks to its edge lies above it. */
    void click(String css) {
        patiently(() -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .map(element -> {
                    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    element.click();
                    return element;
                }));
    }

    /** Chooses from a list, by what people read there. */
    void choose(String css, String text) {
        new Select(waitFor(css)).selectByVisibleText(text);
    }

    /** Types over what is there. */
    void type(String css, String text) {
        WebElement element = waitFor(css);
        element.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        element.sendKeys(text);
    }

    /** Makes the page forget what was typed into its forms. */
    void forgetForms() {
        driver.executeScript("try { sessionStorage.clear(); } catch { /* the empty page has none */ }");
    }

    /** Goes back, as the button of the browser does. */
    void back() {
        driver.navigate().back();
    }

    /** Returns what a script hands to the function that is its last argument. */
    Object asyncScript(String javaScript) {
        return driver.executeAsyncScript(javaScript);
    }

    /** Returns the screen as a picture. */
    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String javaScript) {
        return driver.executeScript(javaScript);
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** What the browser complained of: errors of scripts, and what the content security policy refused. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** For people to look at. */
    void picture(String name) {
        PICTURES.ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(name + ".png"), screenshot());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } catch (WebDriverException e) {
            // Selenium waits three seconds for chromedriver to end, whatever it is told. It has ended its process all
            // the same.
            if (!isLateEnd(e)) {
                throw e;
            }
        }
    }

    private static boolean isLateEnd(Throwable failure) {
        return failure instanceof UrlChecker.TimeoutException
                || (failure.getCause() != null && isLateEnd(failure.getCause()));
    }
}
