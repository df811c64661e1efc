package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A guard at a post with a telephone in one hand: the book, and a stopped group of four. */
class FrontierStoryTest extends InABrowser {

    @Test
    void aStoppedGroupOfFourIsEnteredWithinAMinuteByTouch() {
        var page = signIn(phone(), "bienphong");
        page.navigate("/frontier");
        isAccessible(page);
        photograph(page, "frontier-phone");
        page.locator("table.list tbody th a").first().click();
        isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sổ trực")).first().click();
        photograph(page, "frontier-book-phone");
        isAccessible(page);
        var quiet = page.locator("form:has(input[value=QUIET]) button");
        largeEnough(quiet);
        quiet.click();
        assertThat(page.locator(".timeline li").first()).containsText("Tình hình bình thường");

        page.locator(".frontier-taps a.danger").click();
        isAccessible(page);
        page.locator("#e-count").fill("4");
        page.locator("#e-nationality").selectOption("LA");
        page.locator("input[name=declared]").check();
        photograph(page, "frontier-event-phone");
        var save = page.locator("button.frontier-save");
        largeEnough(save);
        save.click();
        page.waitForURL("**/frontier/events/*-*");
        assertThat(page.locator("#people tbody tr")).hasCount(4);
        photograph(page, "frontier-stopped-phone");
        isAccessible(page);
    }

    @Test
    void theSupervisorComesFromTheNumberToThePost() {
        var page = signIn(desktop(), "bienphong");
        page.navigate("/frontier?trouble=unmanned");
        assertThat(page.locator(".badge.bad").first()).containsText("Trống");
        photograph(page, "frontier-desktop");
        isAccessible(page);
        page.locator("table.list tbody th a").first().click();
        assertThat(page.locator("#roster .notice.bad")).isVisible();
        page.locator("#roster form[action$=repeat] button").click();
        assertThat(page.locator("#roster .notice.bad")).hasCount(0);
        isAccessible(page);
        photograph(page, "frontier-post-desktop");
    }

    /** A finger needs 44 pixels. */
    private static void largeEnough(Locator target) {
        org.assertj.core.api.Assertions.assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
    }
}
