package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** The Committee changes what it believes and sees the picture follow, without a new page; then gives a gap as a task. */
class ScenariosStoryTest extends InABrowser {

    @Test
    void threeChangedParametersChangeThePictureAtOnce() {
        var page = signIn(desktop(), "bcd");
        page.navigate("/scenarios?kind=AT_ONCE&cases=1000&set=who_esft");
        page.evaluate("window.samePage = true");
        page.locator(".scenarios-believed summary").click();
        var picture = page.locator("#picture");
        PlaywrightAssertions.assertThat(picture).containsText("4.320 m³/ngày");
        page.locator("#s-CRITICAL_OXYGEN").fill("60");
        PlaywrightAssertions.assertThat(picture).containsText("6.480 m³/ngày");
        var staff = page.locator(".kpi a[href='#people'] b");
        var before = staff.textContent();
        page.locator("#s-SHIFT_HOURS").fill("12");
        PlaywrightAssertions.assertThat(staff).not().hasText(before);
        page.locator("#s-SUITS_SEVERE").fill("10");
        PlaywrightAssertions.assertThat(picture).containsText("2.500");
        page.locator("#s-SUITS_SEVERE").fill("nhiều");
        PlaywrightAssertions.assertThat(picture.locator(".errors")).isVisible();
        page.locator("#s-SUITS_SEVERE").fill("10");
        PlaywrightAssertions.assertThat(picture.locator(".errors")).hasCount(0);
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);

        page.locator("#picture button[name=gap][value=BEDS]").click();
        PlaywrightAssertions.assertThat(page.locator("#picture a[href^='/tasks/']")).isVisible();
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);

        page.locator("#s-set").selectOption("hanoi_2021");
        PlaywrightAssertions.assertThat(page.locator("#s-MILD_SHARE")).hasValue("83,6");
        PlaywrightAssertions.assertThat(page.locator("#picture")).containsText("2.967 m³/ngày");
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);
        isAccessible(page);
    }
}
