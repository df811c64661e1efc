package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The morning of a commune's tracer: on a telephone of 360 pixels, then with the keyboard alone. */
class CallListStoryTest extends InABrowser {

    @Test
    void aCallIsRecordedInTwoTapsOnATelephone() {
        var page = signIn(phone(), "sipaphin");
        page.navigate("/followup/calls");
        photograph(page, "calls-phone");
        isAccessible(page);
        var due = due(page);
        var first = page.locator("ol.calls > li").first();
        var address = first.locator("h2 a").getAttribute("href");

        first.locator("summary").click();
        photograph(page, "calls-phone-open");
        isAccessible(page);
        first.locator("button[value='REACHED.no']").click();

        page.waitForURL(url -> url.contains("saved=reached"));
        assertThat(page.locator("#saved").isVisible()).isTrue();
        assertThat(due(page)).isEqualTo(due - 1);
        page.navigate("/followup/calls?show=done");
        assertThat(page.locator("ol.calls h2 a[href='" + address + "']").count()).isEqualTo(1);
    }

    @Test
    void theKeyboardAloneIsEnoughAndARefusedFormKeepsWhatWasTyped() {
        var page = signIn(window(360, 780, com.microsoft.playwright.options.ColorScheme.DARK), "sipaphin");
        page.navigate("/followup/calls");
        var first = page.locator("ol.calls > li").first();
        tabTo(page, first.locator("summary").elementHandle());
        page.keyboard().press("Enter");
        tabTo(page, first.locator("input[name=temperature]").elementHandle());
        page.keyboard().type("nóng");
        tabTo(page, first.locator("input[name=note]").elementHandle());
        page.keyboard().type("con trai nghe máy");
        backTo(page, first.locator("button[value='REACHED.yes']").elementHandle());
        page.keyboard().press("Enter");

        page.waitForSelector(".errors");
        assertThat(page.locator("input[name=temperature]").inputValue()).isEqualTo("nóng");
        assertThat(page.locator("input[name=note]").inputValue()).isEqualTo("con trai nghe máy");
        photograph(page, "call-refused-phone");
        isAccessible(page);

        tabTo(page, page.locator("input[name=temperature]").elementHandle());
        page.keyboard().press("Control+A");
        page.keyboard().type("38,4");
        backTo(page, page.locator("button[value='REACHED.yes']").elementHandle());
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.contains("saved=reached"));
        page.navigate("/followup/contacts?show=symptoms");
        assertThat(page.locator("table.list tbody tr").count()).isPositive();
    }

    private static int due(Page page) {
        return Integer.parseInt(page.locator(".chips a[href*='show=due'] b").innerText().replace(".", ""));
    }

    private static void tabTo(Page page, Object target) {
        press(page, target, "Tab");
    }

    private static void backTo(Page page, Object target) {
        press(page, target, "Shift+Tab");
    }

    /** As somebody does who has no mouse; a trap or an unreachable field fails. */
    private static void press(Page page, Object target, String key) {
        for (var i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(page.evaluate("target => document.activeElement === target", target))) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("not reached by " + key);
    }
}
