package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An administrator brings borders: first a file with a fault, then a good one, looked at, put into force and taken back. */
class BordersStoryTest extends InABrowser {

    private static final String GROUND = "/map/ground.geojson?unit=11&parts=communes&detail=2&asOf=";
    private static final Pattern SET = Pattern.compile(".*/borders/[0-9a-f-]{36}");

    @Test
    void fromTheFaultToTheMapAndBack() {
        var page = signIn(desktop(), "admin");
        var ground = page.request().get(GROUND + "2021-05-24T06:00").text();

        send(page, ground.replace("\"code\":\"03199\"", "\"code\":\"99999\""));
        assertThat(page.locator(".notice.bad")).isVisible();
        assertThat(page.locator("#problems ~ .scroll")).containsText("99999");
        var report = page.waitForDownload(() -> page.locator("a[href$='/report.csv']").click());
        Assertions.assertThat(report.suggestedFilename()).endsWith(".csv");
        isAccessible(page);
        photograph(page, "borders-refused-desktop");

        send(page, ground);
        assertThat(page.locator("#borders-map[data-ready]")).isVisible();
        assertThat(page.locator("#borders-map path").first()).isAttached();
        isAccessible(page);
        photograph(page, "borders-waiting-desktop");
        sketch(page, true);
        page.locator("button[value=force]").click();
        assertThat(page.locator(".notice.good")).containsText("129");
        sketch(page, false);

        page.setViewportSize(360, 780);
        page.navigate("/borders");
        isAccessible(page);
        photograph(page, "borders-phone");
        page.locator("#state ~ .scroll a[href^='/borders/']").first().click();
        photograph(page, "borders-in-force-phone");
        isAccessible(page);
        page.locator("#reason").fill("Sở gửi bản mới");
        page.locator("button[value=withdraw]").click();
        sketch(page, true);
    }

    private static void send(Page page, String geoJson) {
        page.navigate("/borders");
        page.locator("#borders-file")
                .setInputFiles(new FilePayload(
                        "dien-bien.geojson", "application/geo+json", geoJson.getBytes(StandardCharsets.UTF_8)));
        page.locator("#borders-on").fill("2021-05-24");
        page.locator("#borders-source").fill("Sở TN&MT Điện Biên, 2020");
        page.locator("#borders-form button").click();
        page.waitForURL(SET);
    }

    private static void sketch(Page page, boolean expected) {
        var ground = page.request().get(GROUND + "2021-05-24T06:00").text();
        Assertions.assertThat(ground.contains("\"schematic\":true")).isEqualTo(expected);
    }
}
