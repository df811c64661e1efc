package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A road post's work: by keyboard with a scanner, by touch on a phone, and what the supervisor sees of it. */
class CheckpointStoryTest extends InABrowser {

    private static final String CARD =
            "014090970001|140123456|Lò Văn Quét|02091990|Nam|Bản Bó, Phường Chiềng An, Thành phố Sơn La|25042021";
    private static final int MOST_KEYS = 12;

    private int keys;

    @Test
    void aNewTravellerTakesTwelveKeysAndAScan() {
        var page = signIn(desktop(), "chot");
        open(page);
        keys = 0;
        assertThat(page.locator("#e-plate")).isFocused();
        type(page, "26A12345");
        scan(page, CARD);
        assertThat(page.locator("#p0-name")).hasValue("Lò Văn Quét");
        assertThat(page.locator("#p0-year")).hasValue("1990");
        assertThat(page.locator("#e-plate")).hasValue("26A12345");
        assertThat(page.locator("#e-from")).hasValue("Tỉnh Sơn La");
        assertThat(page.locator("#p0-t")).isFocused();
        type(page, "368");
        press(page, "Enter");
        page.waitForURL("**/new?done=*");
        org.assertj.core.api.Assertions.assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(page.locator("[data-done]")).containsText("26A12345");
        photograph(page, "checkpoints-entry-desktop");
        isAccessible(page);

        // The same car the next time: plate, tab to the offer, take it, save.
        page.locator("#e-plate").focus();
        page.keyboard().type("26a-123.45");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-known-here]")).containsText("Lò Văn Quét");
        page.locator("[data-same]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#p0-name")).hasValue("Lò Văn Quét");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/new?done=*");

        page.locator("[data-done] a.button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".checkpoints-slip svg")).isVisible();
        isAccessible(page);
        photograph(page, "checkpoints-slip-desktop");
    }

    @Test
    void aCarWithFivePeopleTakesTwoTaps() {
        var page = signIn(phone(), "chot");
        open(page);
        photograph(page, "checkpoints-entry-phone");
        isAccessible(page);
        page.locator("#e-plate").fill("26C55555");
        page.locator("label.chip:has(input[name=count][value='5'])").click();
        page.locator("button.big").click();
        page.waitForURL("**/new?done=*");
        assertThat(page.locator("[data-done]")).containsText("5 người");
    }

    @Test
    void whoeverComesFromBacNinhIsDecidedUponByTouch() {
        var page = signIn(phone(), "chot");
        open(page);
        page.locator("#e-plate").fill("99A77777");
        assertThat(page.locator("#e-from")).hasValue("Tỉnh Bắc Ninh");
        page.locator("#p0-name").fill("Sùng Thị Chạm");
        page.locator("#p0-year").fill("95");
        page.locator("button.big").click();
        assertThat(page.locator(".checkpoints-verdict.kept")).containsText("88-BC/BCS");
        isAccessible(page);
        photograph(page, "checkpoints-decide-phone");
        page.locator("label.chip:has(input[value=PASS])").click();
        page.locator("button.big").click();
        assertThat(page.locator(".errors")).isVisible();
        isAccessible(page);
        page.locator("label.chip:has(input[value=CENTRAL])").click();
        page.locator("button.big").click();
        page.waitForURL("**/new?done=*");
        assertThat(page.locator("[data-done]")).containsText("Cách ly tập trung");
        page.locator("[data-done] a.quiet").click();
        assertThat(page.locator("main")).containsText("Sùng Thị Chạm");
        isAccessible(page);
        photograph(page, "checkpoints-passage-phone");
    }

    @Test
    void theSupervisorSeesTheDayAndTheReportAgrees() {
        var page = signIn(desktop(), "bcd");
        page.navigate("/checkpoints?asOf=2021-05-23");
        assertThat(page.locator("main")).containsText("1.719");
        isAccessible(page);
        photograph(page, "checkpoints-day-desktop");
        // All rooms compute their figures for this page.
        page.setDefaultNavigationTimeout(120_000);
        page.navigate("/reporting/reconciliation");
        for (var line : new String[] {"1.719", "734", "146"}) {
            assertThat(page.locator("main")).containsText(line);
        }
        page.navigate("/checkpoints/passages?asOf=2021-05-23&which=AFFECTED&place=27");
        assertThat(page.locator("main")).containsText(Pattern.compile("4 người trong 2 lượt"));
        photograph(page, "checkpoints-bac-ninh-desktop");
        var phone = signIn(phone(), "bcd");
        for (var path : new String[] {"/checkpoints?asOf=2021-05-23", "/checkpoints/passages?day=2021-05-22", "/checkpoints/areas"}) {
            phone.navigate(path);
            isAccessible(phone);
        }
        photograph(phone, "checkpoints-areas-phone");
    }

    /** The post of Si Pa Phìn, from the list of posts. */
    private static void open(Page page) {
        page.navigate("/checkpoints");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Ghi lượt qua")))
                .first()
                .click();
        page.waitForURL("**/new");
    }

    private void type(Page page, String text) {
        keys += text.length();
        page.keyboard().type(text);
    }

    private void press(Page page, String key) {
        keys++;
        page.keyboard().press(key);
    }

    /** A scanner is a keyboard that ends with Enter; nobody presses these keys. */
    private static void scan(Page page, String code) {
        page.keyboard().insertText(code);
        page.keyboard().press("Enter");
    }
}
