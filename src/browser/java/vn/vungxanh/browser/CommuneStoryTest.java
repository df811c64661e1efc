package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** The commune of Si Pa Phìn sees its own people and nobody else's. */
class CommuneStoryTest extends InABrowser {

    @Test
    void theCommuneSeesOnlyItsOwnCases() {
        var page = signIn(phone(), "sipaphin");

        page.navigate("/cases?status=confirmed");

        assertThat(page.locator("#cases td[data-label='Xã, phường']").allInnerTexts())
                .isNotEmpty()
                .allMatch(text -> text.contains("Si Pa Phìn"));
        photograph(page, "commune-cases-phone");
        isAccessible(page);
    }

    @Test
    void aForeignCaseDoesNotExistForTheCommuneEvenByItsAddress() {
        var committee = signIn(desktop(), "bcd");
        committee.navigate("/cases?unit=03127&status=confirmed");
        var foreign = committee.locator("#cases tbody th a").first().getAttribute("href");

        var page = signIn(desktop(), "sipaphin");

        assertThat(page.navigate(foreign).status()).isEqualTo(404);
        assertThat(page.navigate("/?unit=03127").status()).isEqualTo(404);
        assertThat(api(page, "/api/v1" + foreign)).isEqualTo(404);
        photograph(page, "not-found-desktop");
    }

    private int api(Page page, String path) {
        var request = page.context()
                .browser()
                .newContext()
                .request();
        return request.get(
                        "http://localhost:" + port + path,
                        RequestOptions.create()
                                .setHeader("Authorization", "Basic c2lwYXBoaW46dnVuZ3hhbmgtZGVtbw=="))
                .status();
    }
}
