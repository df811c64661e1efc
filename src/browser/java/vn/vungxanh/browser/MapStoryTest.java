package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The Committee looks at the province, goes to a unit's cases and back, lets the days play, and all that without a mouse. */
class MapStoryTest extends InABrowser {

    @Test
    void aUnitOnTheMapLeadsToAListOfExactlySoManyCases() {
        var page = signIn(desktop(), "bcd");
        var outside = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost") && !request.url().startsWith("data:")) {
                outside.add(request.url());
            }
        });
        open(page, "/map?unit=11&layers=.");
        photograph(page, "map-desktop");
        page.locator("#map path.map-unit-103").click();
        var link = page.locator(".map-bubble a").first();
        var count = digits(link.textContent());
        link.click();
        page.waitForURL(url -> url.contains("/cases?"));
        assertThat(page.locator("#cases tbody tr").count()).isEqualTo(count);
        page.locator("a[href^='/map?']:not(.map-back)").first().click();
        ready(page);
        assertThat(page.url()).contains("unit=103");
        assertThat(outside).isEmpty();
    }

    @Test
    void theKeyboardReachesEveryFigureAndTheDaysWithoutAMouse() {
        var page = signIn(desktop(), "bcd");
        open(page, "/map?unit=11");
        var row = page.locator("#map-rows tr[data-code='103']");
        var all = digits(row.locator("td a").first().textContent());
        page.locator("#map-day").focus();
        page.keyboard().press("Home");
        PlaywrightAssertions.assertThat(page.locator("#map-now")).hasText("07/05/2021");
        var first = digits(row.locator("td a").first().textContent());
        assertThat(first).isLessThan(all);
        assertThat(page.url()).contains("day=2021-05-07");
        row.locator("td a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/cases?"));
        assertThat(page.locator("#cases tbody tr[id], #cases tbody tr:has(th)").count())
                .isEqualTo(first);
        page.goBack();
        ready(page);
        PlaywrightAssertions.assertThat(page.locator("#map-now")).hasText("07/05/2021");
        page.locator("[data-sort=name]").focus();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#map-rows th[aria-sort=ascending]"))
                .hasCount(1);
        page.evaluate("scrollTo(0, 0)");
        isAccessible(page);
    }

    @Test
    void theDaysPlayAndThePictureIsSaved() {
        var page = signIn(desktop(), "cdc");
        open(page, "/map?unit=103&show=new");
        page.locator("#map-play").click();
        PlaywrightAssertions.assertThat(page.locator("#map-now")).hasText("08/05/2021");
        page.locator("#map-play").click();
        var picture = page.waitForDownload(() -> page.locator("#map-png").click());
        assertThat(picture.suggestedFilename()).isEqualTo("ban-do-103.png");
        picture.saveAs(SCREENSHOTS.resolve("map-saved.png"));
    }

    @Test
    void aPhoneShowsTheMapByItsWidth() {
        var page = signIn(phone(), "sipaphin");
        open(page, "/map");
        photograph(page, "map-phone");
        isAccessible(page);
        page.locator("#map-layers input").first().uncheck();
        assertThat(page.url()).contains("layers=");
    }

    @Test
    void theWayBackFromAListLeadsToTheMapAsItWasLeft() {
        var page = signIn(desktop(), "bcd");
        open(page, "/map?unit=11&parts=communes&measure=tests&layers=contacts.hospitals&day=2021-05-20&at=21.7000_102.9000_10");
        var row = page.locator("#map-rows tr[data-code='03199'] td a").first();
        var tested = digits(row.textContent());
        row.click();
        page.waitForURL(url -> url.contains("/testing/tests?"));
        assertThat(page.url()).contains("unit=03199", "releasedTo=2021-05-20");
        assertThat(tested).isGreaterThan(0);
        page.locator("a.map-back").click();
        ready(page);
        assertThat(page.url())
                .contains("measure=tests", "layers=contacts.hospitals", "day=2021-05-20", "at=21.7", "parts=communes");
        PlaywrightAssertions.assertThat(page.locator("#map-now")).hasText("20/05/2021");
    }

    @Test
    void theCaseIsFollowedOnTheMapWithItsPlacesInOrderBeside() {
        var page = signIn(desktop(), "bcd");
        page.navigate("/cases?q=BN3758");
        page.locator("#cases tbody tr a[href^='/cases/']").first().click();
        page.locator("a[href^='/map?case=']").first().click();
        ready(page);
        assertThat(page.url()).matches(".*[?&]case=[0-9a-f-]{36}.*");
        PlaywrightAssertions.assertThat(page.locator("#map-beside li").first()).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".map-mark.numbered").first()).isVisible();
        var places = page.locator("#map-beside li").count();
        assertThat(places).isGreaterThan(1);
        photograph(page, "map-path");
        page.locator("#map-day").focus();
        page.keyboard().press("Home");
        assertThat(page.locator(".map-mark.numbered").count()).isLessThanOrEqualTo(places);
        isAccessible(page);
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        ready(page);
    }

    private static void ready(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#map[data-ready]")).hasCount(1);
    }

    private static int digits(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
