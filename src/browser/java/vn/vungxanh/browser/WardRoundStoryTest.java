package vn.vungxanh.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** A doctor opens a field hospital, takes patients in and goes round, on a desktop and on a phone. */
class WardRoundStoryTest extends InABrowser {

    @Test
    void aWardRoundAtADesk() {
        var page = signIn(desktop(), "benhvien");
        round(page, "DESK");
        photograph(page, "treatment-round-desktop");
        isAccessible(page);
    }

    @Test
    void theSameOnAPhone() {
        var page = signIn(phone(), "benhvien");
        round(page, "PHONE");
        photograph(page, "treatment-round-phone");
        isAccessible(page);
    }

    private static void round(Page page, String mark) {
        page.navigate("/treatment/facilities/field");
        isAccessible(page);
        page.locator("#f-name").fill("Bệnh viện dã chiến " + mark);
        page.locator("#f-code").fill("DC-" + mark);
        page.locator("#f-beds1").fill("4");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".bedgrid li.free")).hasCount(4);
        var facility = page.url();

        admit(page, mark, 0);
        admit(page, mark, 1);
        page.navigate(facility);
        PlaywrightAssertions.assertThat(page.locator(".bedgrid li.taken")).hasCount(2);
        isAccessible(page);

        page.locator("#round").click();
        seeOne(page, "MILD", "97");
        PlaywrightAssertions.assertThat(page.locator("#observe")).isVisible();
        isAccessible(page);
        seeOne(page, "SEVERE", "90");
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".bedgrid li.SEVERE")).hasCount(1);
        page.navigate("/treatment");
        PlaywrightAssertions.assertThat(page.locator("#beds")).isVisible();
    }

    private static void admit(Page page, String mark, int number) {
        page.navigate("/treatment/requests");
        page.locator("table.list tbody th a").first().click();
        var facility = page.locator("#r-facility");
        var value = page.locator("#r-facility option", new Page.LocatorOptions().setHasText("dã chiến " + mark))
                .getAttribute("value");
        facility.selectOption(value);
        page.locator("#r-kind").selectOption("ORDINARY");
        page.locator("form[action$='/accept'] button").click();
        page.locator("form[action$='/arrive'] button").click();
        page.locator("a[href^='/treatment/admissions/']").first().click();
        PlaywrightAssertions.assertThat(page.locator("#observe")).isVisible();
    }

    private static void seeOne(Page page, String severity, String spo2) {
        page.locator("input[name=severity][value=" + severity + "]").check();
        page.locator("#o-spo2").fill(spo2);
        page.keyboard().press("Control+Enter");
        page.waitForLoadState();
    }
}
