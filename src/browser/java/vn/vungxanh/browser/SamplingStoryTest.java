package vn.vungxanh.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** A commune samples with nothing but a scanner, which is a keyboard, on a desktop and on a phone. */
class SamplingStoryTest extends InABrowser {

    @Test
    void aWholeSessionByKeyboard() {
        var page = signIn(desktop(), "sipaphin");
        session(page, "KB");
        photograph(page, "testing-desk-desktop");
        isAccessible(page);
    }

    @Test
    void theSameOnAPhone() {
        var page = signIn(phone(), "sipaphin");
        session(page, "PH");
        photograph(page, "testing-desk-phone");
        isAccessible(page);
    }

    @Test
    void everyPageOfTestingIsAccessible() {
        var page = signIn(desktop(), "cdc");
            for (var path : new String[] {
                "/testing",
                "/testing/tests",
                "/testing/tubes",
                "/testing/orders",
                "/testing/orders/new",
                "/testing/labs",
                "/testing/labs/new",
                "/testing/shipments",
                "/testing/pooling",
                "/testing/aside",
                "/testing/labels",
                "/testing/self",
                "/testing/sessions",
                "/testing/sessions/new"
            }) {
                page.navigate(path);
                isAccessible(page);
            }
    }

    private static void session(Page page, String mark) {
        page.navigate("/testing/sessions/new");
        page.locator("#s-place").fill("Nhà văn hóa bản " + mark);
        page.locator("#s-pool").fill("2");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#scan")).isFocused();

        scan(page, mark + "-0001");
        scan(page, "011090" + (mark.equals("KB") ? "100001" : "200001") + "||Giàng A Quét|01021990|Nam|Bản A|01012021");
        PlaywrightAssertions.assertThat(page.locator("#desk .notice")).containsText("(1/2)");
        scan(page, "Không Có Ai Tên " + mark);
        PlaywrightAssertions.assertThat(page.locator("#n-name")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().type("1988");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#desk .notice")).containsText("(2/2)");
        PlaywrightAssertions.assertThat(page.locator("#scan")).isFocused();
        scan(page, mark + "-0001");
        PlaywrightAssertions.assertThat(page.locator("#desk .notice.bad")).isVisible();
    }

    private static void scan(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("#scan")).isFocused();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#scan")).hasValue("");
    }
}
