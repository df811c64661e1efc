package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What only a script does on a dashboard: a chart becomes a picture, the parts are ordered without a new page. */
class DashboardStoryTest extends InABrowser {

    @Test
    void aChartIsTakenAlongAsAPictureAndThePartsAreOrderedInPlace() throws IOException {
        var page = signIn(desktop(), "bcd");
        page.navigate("/dashboards/11?asOf=2021-05-24T06:00");
        photograph(page, "dashboard-desktop");
        isAccessible(page);

        var picture =
                page.waitForDownload(() -> page.locator("[data-png='#dash-curve']").click());
        Assertions.assertThat(picture.suggestedFilename()).isEqualTo("duong-cong-11.png");
        Assertions.assertThat(Files.size(picture.path())).isGreaterThan(5_000);

        page.locator(".dash-parts thead a").first().click();
        assertThat(page.locator(".dash-parts th[aria-sort=ascending]")).hasCount(1);
        assertThat(page.locator(".dash-parts tbody th").first()).containsText("Điện Biên");
        Assertions.assertThat(page.url()).contains("sort=name");
    }

    @Test
    void aCommuneSeesItsWorkFirstOnATelephone() {
        var page = signIn(phone(), "sipaphin");
        page.navigate("/dashboards");
        photograph(page, "dashboard-phone");

        assertThat(page.locator("h1")).containsText("Si Pa Phìn");
        assertThat(page.locator("main > section").first()).containsText("Việc của trạm hôm nay");
        isAccessible(page);
    }
}
