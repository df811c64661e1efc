package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Steering Committee at 6 h on 24 May 2021, at a desk and on a phone. */
class CommitteeStoryTest extends InABrowser {

    private static final String AT_SIX = "&asOf=2021-05-24T06:00:00%2B07:00";

    @Test
    void theCommitteeDrillsFromTheProvinceToOneCase() {
        drill(desktop(), "desktop");
    }

    @Test
    void theCommitteeDrillsOnAPhone() {
        drill(phone(), "phone");
    }

    private void drill(Page page, String device) {
        signIn(page, "bcd").navigate("/?unit=11" + AT_SIX);
        assertThat(figure(page, 0)).isEqualTo("54");
        assertThat(figure(page, 4)).isEqualTo("2.380");
        assertThat(figure(page, 5)).isEqualTo("8.717");
        photograph(page, "overview-" + device);
        isAccessible(page);

        page.locator("main table a", new Page.LocatorOptions().setHasText("Nậm Pồ")).click();
        assertThat(figure(page, 0)).isEqualTo("42");
        page.locator("main table a", new Page.LocatorOptions().setHasText("Si Pa Phìn")).click();
        page.locator(".kpi a").first().click();
        page.locator("#cases tbody th a").first().click();

        PlaywrightAssertions.assertThat(page.locator("main h1")).containsText(" · ");
        PlaywrightAssertions.assertThat(page.locator(".timeline").first()).isVisible();
        photograph(page, "case-" + device);
        isAccessible(page);
    }

    private static String figure(Page page, int place) {
        return page.locator(".kpi b").nth(place).innerText();
    }

    @Test
    void everyNumberOfTheFirstScreenLeadsToExactlyItsList() {
        var page = signIn(desktop(), "bcd");
        page.navigate("/?unit=11" + AT_SIX);
        var counted = new LinkedHashMap<String, String>();
        for (var link : page.locator("main td.num a[href^='/cases'], .kpi a[href^='/cases'], .kpi a[href^='/tracing']").all()) {
            var number = link.locator("b").count() > 0 ? link.locator("b").first().innerText() : link.innerText();
            counted.put(link.getAttribute("href"), number.replace("+", ""));
        }
        assertThat(counted).hasSizeGreaterThan(40);
        counted.forEach((address, number) -> {
            page.navigate(address);
            assertThat(page.locator("main h2").first().innerText()).as(address).startsWith(number + " ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDF", "DOCX"})
    void theDailyReportIsDownloaded(String format) throws IOException {
        var page = signIn(desktop(), "bcd");
        page.navigate("/reporting/daily?unit=11&asOf=2021-05-24T06:00");
        photograph(page, "report-desktop");
        isAccessible(page);

        var file = page.waitForDownload(() ->
                page.locator("main a.button", new Page.LocatorOptions().setHasText(format)).click());

        var start = new String(Files.readAllBytes(file.path()), 0, 4, StandardCharsets.ISO_8859_1);
        assertThat(start).isIn("%PDF", "PK\u0003\u0004");
    }

    @Test
    void theReportAtSixIsComputedFromTheRecords() {
        var page = signIn(desktop(), "bcd");

        page.navigate("/reporting/daily?unit=11&asOf=2021-05-24T06:00");

        assertThat(page.locator("main").innerText().replaceAll("\\s+", " "))
                .contains("54 trường hợp mắc COVID-19 tại 04 đơn vị")
                .contains("Nậm Pồ (42), thành phố Điện Biên Phủ (08), huyện Điện Biên (03), thị xã Mường Lay (01)")
                .contains("2.380 trường hợp F1")
                .contains("8.717 trường hợp F2")
                .contains("chưa có dữ liệu");
    }

    @Test
    void theSearchBoxFindsWithoutAccents() {
        var page = signIn(desktop(), "bcd");

        page.locator("#find").pressSequentially("si pa phin");

        PlaywrightAssertions.assertThat(page.locator("#hits")).containsText("Si Pa Phìn");
        photograph(page, "search-desktop");
    }
}
