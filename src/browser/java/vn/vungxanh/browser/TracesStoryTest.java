package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the case to everybody who met it, at a desk and on a phone. */
class TracesStoryTest extends InABrowser {

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, desktop", "360, 780, DARK, phone"})
    void aCaseIsTracedFromItsSummaryToOneContactsEvidence(int width, int height, ColorScheme colours, String name) {
        var page = signIn(window(width, height, colours), "cdc");
        page.navigate("/traces");
        photograph(page, "traces-list-" + name);
        isAccessible(page);
        var cases = page.locator("main tbody th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(cases).isNotEmpty();
        var one = withMostContacts(page, cases);

        for (var part : List.of("", "/what-if?minutes=30&cumulative=0", "/sources", "/places")) {
            assertThat(page.navigate(one + part).status()).isEqualTo(200);
            photograph(page, "traces-one" + part.replaceAll("[^a-z]+", "-") + "-" + name);
            isAccessible(page);
        }
        page.navigate("/traces/shared");
        photograph(page, "traces-shared-" + name);
        isAccessible(page);
        page.navigate(one);
        page.locator("#contacts tbody th a").first().click();
        page.waitForURL(url -> url.contains("/contacts/"));
        assertThat(page.locator(".timeline li").count()).isPositive();
        photograph(page, "traces-contact-" + name);
        isAccessible(page);
        page.navigate(one.replace("/traces", ""));
        page.locator("text=" + "Thời kỳ lây truyền").first().waitFor();
        photograph(page, "traces-panel-" + name);
    }

    private static String withMostContacts(Page page, List<String> cases) {
        var best = cases.get(0);
        var most = -1;
        for (var one : cases.subList(0, Math.min(12, cases.size()))) {
            page.navigate(one);
            var rows = page.locator("#contacts tbody tr").count();
            if (rows > most) {
                most = rows;
                best = one;
            }
        }
        return best;
    }
}
