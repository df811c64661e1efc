package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The field app as a worker uses it on a telephone of 360 pixels. */
class FieldStoryTest extends FieldInABrowser {

    @Test
    void installedOnceItOpensAndKeepsWithoutANetwork() {
        var phone = new FieldPhone(phone(), network.port()).signIn(WHO);
        phone.open("/field");
        assertThat(phone.page.locator("#field-setup")).isVisible();
        photograph(phone.page, "field-setup-phone");
        isAccessible(phone.page);
        phone.install();
        assertThat(phone.page.locator("#field-status")).containsText("Liên lạc cuối");
        network.down(true);
        phone.open("/field/memo").isOpen();
        phone.write("không có mạng");
        photograph(phone.page, "field-form-phone");
        isAccessible(phone.page);
        phone.open("/field").isOpen();
        assertThat(phone.page.locator("#field-status")).containsText("1 bản ghi CHƯA GỬI");
        photograph(phone.page, "field-unsent-phone");
        isAccessible(phone.page);
        phone.page.reload();
        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator("[data-state=ready], [data-state=sending]")).hasCount(1);
        photograph(phone.page, "field-outbox-unsent-phone");

        network.down(false);
        phone.online();
        assertThat(phone.page.locator("[data-state=acked]")).hasCount(1);
        assertThat(phone.page.locator("#field-list")).containsText("biên nhận");
        photograph(phone.page, "field-outbox-phone");
        isAccessible(phone.page);
        phone.open("/field").isOpen();
        phone.allSent(1);
    }

    @Test
    void everyFormOfTheRoomsOpensWithItsChoicesWithoutANetwork() {
        var phone = installed();
        phone.until("document.documentElement.dataset.fieldTables === 'kept'");
        var forms = phone.page.locator("a[data-field-page]").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        Assertions.assertThat(forms).contains("/field/visit", "/field/sample");
        network.down(true);
        for (var form : forms) {
            phone.open(form).isOpen();
            isAccessible(phone.page);
            photograph(phone.page, "field-offline" + form.replace('/', '-'));
            for (var choices : phone.page.locator("select[data-field-choices]").all()) {
                choices.locator("option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            }
        }
    }

    @Test
    void theSwitchOfTheBrowserItselfReachesPageAndWorker() {
        var phone = installed();
        try (var line = new BothTargets(phone.page)) {
            line.offline(true);
            phone.open("/field/memo").isOpen();
            phone.write("máy bay");
            phone.page.reload();
            phone.isOpen();
            line.offline(false);
        }
        phone.online();
        delivered(phone, WHO, 1);
    }

    @Test
    void aRefusedRecordSaysWhyAndIsCorrectedAndADraftIsContinued() throws Exception {
        var phone = installed();
        phone.open("/field/memo").isOpen();
        phone.write(Memos.REFUSED);
        phone.write("nội dung tốt");
        delivered(phone, WHO, 1);
        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator("[data-state=rejected] .error")).not().isEmpty();
        photograph(phone.page, "field-refused-phone");
        isAccessible(phone.page);
        phone.page.locator("[data-state=rejected] a.button").click();
        phone.isOpen();
        assertThat(phone.page.locator("#m-text")).hasValue(Memos.REFUSED);
        phone.page.locator("[data-field-add]").click();
        phone.page.locator("#m-p1").fill("Người thứ hai");
        phone.write("đã sửa");
        delivered(phone, WHO, 2);
        var corrected = memos.taken().values().stream()
                .filter(item -> item.text("text").equals("đã sửa"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(corrected.payload().at("/people/1/name").asString()).isEqualTo("Người thứ hai");

        phone.page.locator("#m-text").fill("còn dở");
        phone.page.locator("[data-field-draft]").click();
        assertThat(phone.page.locator("#field-said .notice.good")).containsText("nháp");
        phone.open("/field/outbox?show=draft").isOpen();
        phone.page.locator("[data-state=draft] a.button").click();
        phone.isOpen();
        assertThat(phone.page.locator("#m-text")).hasValue("còn dở");
        phone.write("xong");
        delivered(phone, WHO, 3);

        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator("[data-state=replaced]")).hasCount(1);
        var csv = phone.page.waitForDownload(() -> phone.page.locator("#field-csv").click());
        Assertions.assertThat(Files.readAllLines(csv.path())).hasSize(5).anyMatch(line -> line.contains(",memo,") && line.contains(",acked,"));
    }

    @Test
    void withoutScriptOrWithoutInstallingTheFormPostsAsAnyOther() {
        var page = new FieldPhone(phone(), network.port()).signIn(WHO).open("/field/memo").page;
        assertThat(page.locator("#field-warning")).containsText("chưa cài");
        page.locator("#m-text").fill("thường");
        page.locator("form[data-field-kind] button.primary").click();
        page.waitForURL("**/field");
        Assertions.assertThat(memos.posted()).contains("thường");
    }

    @Test
    void itLooksRightAtADeskByNightInEnglish() {
        var page = window(1440, 900, ColorScheme.DARK);
        var phone = installed(page, WHO);
        for (var path : List.of("/field?lang=en", "/field/outbox", "/field/memo")) {
            phone.open(path).isOpen();
            photograph(page, "field-desk" + path.replaceAll("[^a-z]+", "-"));
            isAccessible(page);
        }
        page.navigate("http://localhost:" + network.port() + "/field?lang=vi");
    }

    @Test
    void targetsAreLargeEnoughForAFinger() {
        var phone = installed();
        for (var path : List.of("/field", "/field/outbox", "/field/memo")) {
            phone.open(path).isOpen();
            for (var target : phone.page.locator("main a, main button, main summary, main .chip, header .badge, main input:not([type=radio])").all()) {
                if (target.isVisible()) {
                    Assertions.assertThat(target.boundingBox().height).as(path + " " + target.textContent()).isGreaterThanOrEqualTo(44);
                }
            }
        }
    }
}
