package vn.vungxanh.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A doctor opens a field hospital, takes patients over and goes round, on a desktop and on a phone. */
class WardRoundStoryTest extends InABrowser {

    /** Patients of the hospitals that these stories open. */
    private static final Pattern ELSEWHERE = Pattern.compile("dã chiến (DESK|PHONE)");

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

        bring(page, mark);
        bring(page, mark);
        page.navigate(facility);
        PlaywrightAssertions.assertThat(page.locator(".bedgrid li.taken")).hasCount(2);
        isAccessible(page);

        seeOne(page, facility, 0, "MILD", "97");
        seeOne(page, facility, 1, "SEVERE", "90");
        page.navigate(facility);
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".bedgrid li.SEVERE")).hasCount(1);
        page.navigate("/treatment");
        PlaywrightAssertions.assertThat(page.locator("#beds")).isVisible();
    }

    /** Somebody of the hospital that is there already is transferred here. */
    private static void bring(Page page, String mark) {
        page.navigate("/treatment/admissions");
        page.locator("#patients tbody tr", new Page.LocatorOptions().setHasNotText(ELSEWHERE))
                .first()
                .locator("th a")
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Chuyển viện")).click();
        var here = page.locator("#t-to option", new Page.LocatorOptions().setHasText("dã chiến " + mark));
        page.locator("#t-to").selectOption(here.getAttribute("value"));
        page.locator("#t-kind").selectOption("ORDINARY");
        page.locator("#t-reason").fill("giảm tải bệnh viện cũ");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".facts").first()).containsText("dã chiến " + mark);
    }

    /** By the round's own address: saving leads to the next patient, at the end back to the facility. */
    private static void seeOne(Page page, String facility, int bed, String severity, String spo2) {
        page.navigate(facility);
        var patient = page.locator(".bedgrid li.taken a").nth(bed).getAttribute("href");
        page.navigate(patient + "?round=" + facility.substring(facility.lastIndexOf('/') + 1));
        isAccessible(page);
        page.locator("input[name=severity][value=" + severity + "]").check();
        page.locator("#o-spo2").fill(spo2);
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains(patient));
    }
}
