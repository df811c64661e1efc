package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** A province changes the wording of a report. */
class TemplateStoryTest extends InABrowser {

    private static final String WRONG = "Đến hôm nay có {khong.co.so.nay} ca.";

    @Test
    void aProvinceChangesASentenceSeesTheReportThatItMakesAndKeepsIt() {
        var page = signIn(desktop(), "cdc");
        page.navigate("/templates/midnight");
        isAccessible(page);
        var line = page.locator("fieldset.templates-line:not(.heading) textarea[name$=pattern]").first();
        var before = line.inputValue();

        line.fill(WRONG);
        button(page, "Xem thử với số liệu hôm nay").click();
        PlaywrightAssertions.assertThat(page.locator(".errors")).containsText("khong.co.so.nay");
        assertThat(line.inputValue()).isEqualTo(WRONG);

        line.fill("Theo dõi sát diễn biến. " + before);
        button(page, "Xem thử với số liệu hôm nay").click();
        PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("Theo dõi sát diễn biến.");
        photograph(page, "template-preview-desktop");
        page.locator("button[name=deed][value=save]").first().click();

        page.waitForURL("**/templates**");
        page.navigate("/reporting/daily?unit=11&template=midnight&asOf=2021-05-24T06:00");
        PlaywrightAssertions.assertThat(page.locator("main .paper")).containsText("Theo dõi sát diễn biến.");
    }

    private static Locator button(Page page, String words) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(words)).first();
    }
}
