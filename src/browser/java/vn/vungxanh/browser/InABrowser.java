package vn.vungxanh.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.FileSystemUtils;

/** The whole program with the demonstration province, used through a headless Chromium as its users would. */
@Tag("browser")
@ActiveProfiles("demonstration")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vungxanh.home=" + InABrowser.HOME)
abstract class InABrowser {

    static final String HOME = "target/browser-home";
    static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Each run of the tests begins with the first start of the program. */
    static {
        try {
            FileSystemUtils.deleteRecursively(Path.of(HOME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Playwright playwright;

    private static Browser chromium;

    @LocalServerPort
    int port;

    private BrowserContext context;

    @BeforeAll
    static void startTheBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installedChromium())
                        .setArgs(QUIET));
    }

    static Path installedChromium() {
        return CHROMIUMS.stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install Chromium, or leave out -Pbrowser"));
    }

    @AfterAll
    static void stopTheBrowser() {
        playwright.close();
    }

    @AfterEach
    void closeTheWindow() {
        if (context != null) {
            context.close();
        }
    }

    Page desktop() {
        return window(1440, 900, ColorScheme.LIGHT);
    }

    Page phone() {
        return window(360, 780, ColorScheme.LIGHT);
    }

    /** An old telephone, or one whose owner has switched script off. */
    Page withoutScript() {
        if (context != null) {
            context.close();
        }
        context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 780));
        return context.newPage();
    }

    Page window(int width, int height, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setColorScheme(colours)
                .setViewportSize(width, height));
        return context.newPage();
    }

    Page signIn(Page page, String login) {
        page.navigate("/login");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill("vungxanh-demo");
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** WCAG 2.2 A and AA by axe-core, and nothing wider than the window. */
    static void isAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(found)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as(page.url())
                .isEmpty();
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue()).as("overflow of " + page.url()).isLessThanOrEqualTo(0);
    }
}
