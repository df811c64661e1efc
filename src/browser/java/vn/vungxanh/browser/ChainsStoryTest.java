package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chains of the demonstration, looked at by the province, and by a commune that sees only its own people. */
class ChainsStoryTest extends InABrowser {

    private static final Pattern PEOPLE = Pattern.compile("\\d+ (người|people).*");

    @Test
    void theProvinceLooksAtItsChainsInEveryView() {
        var page = signIn(desktop(), "cdc");
        var errors = listen(page);
        page.navigate("/chains?unit=11&contacts=true");
        isDrawn(page);
        photograph(page, "chains-network");
        isAccessible(page);

        for (var view : List.of("tree", "onset", "confirmed")) {
            page.locator("#chain-view").selectOption(view);
            page.waitForTimeout(400);
            photograph(page, "chains-" + view);
        }
        for (var colour : List.of("chain", "outcome", "unit")) {
            page.locator("#chain-colour").selectOption(colour);
        }
        photograph(page, "chains-by-unit");
        assertThat(page.locator("#chain-legend li").count()).isGreaterThan(1);
        assertThat(errors).isEmpty();
    }

    @Test
    void aPersonIsFoundByKeyboardAndOpened() {
        var page = signIn(desktop(), "cdc");
        page.navigate("/chains?unit=11");
        isDrawn(page);
        var code = page.locator("#chains-table tbody a").first().innerText();

        page.locator("#chain-q").fill(code);
        page.keyboard().press("Enter");
        page.locator("#chain-node h3").waitFor();
        assertThat(page.locator("#chain-node h3").innerText()).contains(code);
        photograph(page, "chains-found");
        page.locator("#chain-paper").focus();
        for (var key : List.of("+", "ArrowLeft", "n", "n", "Enter", "0")) {
            page.keyboard().press(key);
        }
        page.waitForTimeout(500);
        isAccessible(page);
    }

    @Test
    void timeIsPlayedAndTheTableFollows() {
        var page = signIn(desktop(), "cdc");
        page.navigate("/chains?unit=11");
        isDrawn(page);
        var all = page.locator("#chain-state").innerText();

        page.locator("#chain-day").focus();
        page.keyboard().press("Home");
        page.waitForTimeout(500);

        assertThat(page.locator("#chain-state").innerText()).isNotEqualTo(all);
        page.locator("[data-do=play]").click();
        assertThat(page.locator("[data-do=play]").getAttribute("aria-pressed")).isEqualTo("true");
        page.locator("[data-do=play]").click();
        page.locator("#chains-table .tabs a").nth(2).click();
        page.locator("#chains-table th:has-text('Bằng chứng')").waitFor();
        photograph(page, "chains-links");
        page.locator("#chains-table .tabs a").nth(1).click();
        page.locator("#chains-table th:has-text('PageRank')").waitFor();
        page.locator("#chains-table th a:has-text('Trung gian')").click();
        page.locator("#chains-table th[aria-sort=ascending]:has-text('Trung gian')").waitFor();
        photograph(page, "chains-people");
    }

    @Test
    void theDrawingIsUsedOnAPhone() {
        var page = signIn(window(360, 780, ColorScheme.DARK), "cdc");
        var errors = listen(page);
        page.navigate("/chains?unit=11&lang=en");
        isDrawn(page);
        photograph(page, "chains-phone");
        isAccessible(page);
        assertThat(errors).isEmpty();
    }

    @Test
    void aCommuneSeesThatSomebodyIsOutsideAndNotWho() {
        var page = signIn(desktop(), "sipaphin");
        page.navigate("/chains?contacts=true");
        isDrawn(page);
        photograph(page, "chains-commune");
        var answer = (String) page.evaluate(
                "async () => JSON.stringify(await (await fetch(document.getElementById('chain').dataset.src)).json())");
        assertThat(answer).doesNotContain("Him Lam");
    }

    private static void isDrawn(Page page) {
        page.locator("#chain-state").waitFor();
        PlaywrightAssertions.assertThat(page.locator("#chain-state"))
                .hasText(PEOPLE, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        page.waitForTimeout(300);
    }

    private static List<String> listen(Page page) {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return errors;
    }
}
