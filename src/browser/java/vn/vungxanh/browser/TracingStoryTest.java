package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** An F1 and an F2 are declared from the page of a case, and the F1 is withdrawn again. */
class TracingStoryTest extends InABrowser {

    @Test
    void aSecondContactIsDeclaredAndAFirstWithdrawn() {
        var page = signIn(desktop(), "sipaphin");
        page.navigate("/cases?status=confirmed");
        page.locator("#cases tbody th a").first().click();
        page.waitForURL("**/cases/*");
        var address = page.url();
        declare(page, "Hạng A Thử Một", "2021-05-23T08:00");
        page.waitForURL(address);
        var first = page.locator(".tree > li").filter(new Locator.FilterOptions()
                .setHasText("Hạng A Thử Một"));
        photograph(page, "case-tree-desktop");
        isAccessible(page);

        first.locator(".acts a").first().click();
        assertThat(page.locator("#d-of option:checked").innerText()).contains("F2");
        fill(page, "Hạng A Thử Hai", "2021-05-23T20:00");
        assertThat(page.locator("#verdict").innerText()).contains("F2");
        photograph(page, "declare-second-desktop");
        page.locator("#declare button").click();
        page.waitForURL(address);

        var phone = signIn(phone(), "sipaphin");
        phone.navigate(address);
        var again = phone.locator(".tree > li").filter(new Locator.FilterOptions()
                .setHasText("Hạng A Thử Một"));
        again.locator("summary").first().click();
        photograph(phone, "case-tree-phone");
        isAccessible(phone);
        again.locator(".acts a").first().click();
        phone.locator("#declare").waitFor();
        photograph(phone, "declare-second-phone");
        isAccessible(phone);
        phone.navigate(address);
        again.locator(".acts a").nth(1).click();
        phone.locator("#w-reason").waitFor();
        photograph(phone, "withdraw-phone");
        isAccessible(phone);
        phone.locator("#w-reason").fill("Nhầm người trùng tên");
        phone.locator("main form button").first().click();
        phone.waitForURL(address);
        phone.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(again.count()).isZero();
    }

    private static void declare(Page page, String name, String from) {
        page.locator("a[href$='/declare']").click();
        fill(page, name, from);
        page.locator("#declare button").click();
    }

    private static void fill(Page page, String name, String from) {
        page.locator("#d-name").fill(name);
        page.locator("#d-unit").fill("si pa phin");
        page.locator("#d-from").fill(from);
        page.locator("#d-evidence").selectOption("HOUSEHOLD");
        page.locator("#d-setting").selectOption("HOUSEHOLD");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
