package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A citizen declares on an old telephone without script; the commune looks into it and orders a sample. */
class DeclarationStoryTest extends InABrowser {

    @Test
    void fromTheCitizenToTheSample() {
        var name = "Giàng Thị Câu Chuyện";
        var page = withoutScript();
        page.navigate("/open");
        page.getByText("Khai báo y tế", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("input[value=DOMESTIC]").check();
        page.locator("form button.button").click();
        page.locator("input[value=SELF]").check();
        next(page);
        next(page);
        assertThat(page.locator(".errors a")).hasCount(3);
        page.locator("#fullName").fill(name);
        page.locator("[name='birth.year']").fill("1961");
        page.locator("input[value=FEMALE]").check();
        next(page);
        next(page);
        page.locator("#search").fill("si pa phin");
        page.locator("button[value=find]").last().click();
        assertThat(page.locator("input[name=unit]")).hasCount(1);
        next(page);
        page.locator("#hamlet").fill("Bản Nậm Chim");
        next(page);
        page.locator("#phone").fill("0912345678");
        next(page);
        next(page);
        page.locator("input[value=BREATHLESS]").check();
        next(page);
        for (var question : new String[] {"caseContact", "areaContact", "sickContact"}) {
            page.locator("input[name=" + question + "][value=NO]").check();
        }
        next(page);
        assertThat(page.locator("main")).containsText(name);
        photograph(page, "declaration-check-phone");
        page.locator("button.button[value=send]").click();
        assertThat(page.locator(".code svg")).isVisible();
        photograph(page, "declaration-receipt-phone");
        var receipt = page.locator(".receipt .number").textContent();

        page.navigate("/declarations/mine");
        page.locator("#receipt").fill(receipt);
        page.locator("[name='birth.year']").fill("1961");
        page.locator("form button.button").click();
        assertThat(page.locator("main")).containsText("Khó thở");

        var officer = signIn(phone(), "sipaphin");
        officer.navigate("/declarations/triage");
        isAccessible(officer);
        photograph(officer, "declaration-queue-phone");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        officer.locator("button[value=CALLED]").click();
        assertThat(officer.locator(".timeline")).containsText("Đã gọi điện");
        isAccessible(officer);
        officer.locator("form[action$='/sample'] button").click();
        assertThat(officer.locator("main")).containsText("Đã yêu cầu lấy mẫu");
        photograph(officer, "declaration-sampled-phone");
        officer.navigate("/rounds");
        assertThat(officer.locator("#sample")).containsText(Pattern.compile(name));
    }

    @Test
    void theCitizensPagesAreAccessible() {
        var page = phone();
        for (var path : new String[] {"/open", "/declarations/new", "/declarations/mine"}) {
            page.navigate(path);
            isAccessible(page);
        }
        page.navigate("/declarations/new");
        page.locator("input[value=POPULATION]").check();
        page.locator("form button.button").click();
        next(page);
        isAccessible(page);
        next(page);
        assertThat(page.locator(".errors")).isVisible();
        isAccessible(page);
    }

    private static void next(Page page) {
        page.locator("button.button[value=next]").click();
    }
}
