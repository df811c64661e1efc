package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Dialog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions that end, people who share a telephone, versions that change: records wait and nobody's are another's. */
class FieldUsersTest extends FieldInABrowser {

    private static final String OTHER = "nampo";

    @Test
    void aSessionThatEndedOfflineLosesNoneOfThirty() {
        var phone = installed();
        network.down(true);
        var ids = phone.save(WHO, 0, 30);
        phone.page.context().clearCookies();
        network.down(false);
        phone.online();
        assertThat(phone.page.locator("#field-status a.button")).hasText("Đăng nhập để gửi");
        assertThat(phone.page.locator("#field-status")).containsText("30 bản ghi CHƯA GỬI");
        photograph(phone.page, "field-signed-out-phone");
        isAccessible(phone.page);
        phone.signIn(WHO).open("/field").isOpen();
        delivered(phone, WHO, 30);
        exactlyOnce(ids);
        phone.allSent(30);
    }

    @Test
    void anotherUserOfTheTelephoneSeesAndSendsNothingOfTheFirst() {
        var phone = installed();
        phone.open("/field/memo").isOpen();
        network.down(true);
        phone.write("bí mật của người thứ nhất");
        var first = new ArrayList<>(phone.save(WHO, 0, 4));
        network.down(false);
        network.swallowsRequests(true);
        phone.page.onDialog(Dialog::accept);
        phone.page.locator("details.who summary").click();
        phone.page.locator("details.who form button").click();
        phone.page.waitForURL("**/login?out");
        assertThat(phone.page.evaluate("async () => (await caches.match('/field/memo')) === undefined")).isEqualTo(true);
        network.swallowsRequests(false);

        phone.signIn(OTHER).install();
        assertThat(phone.page.locator("#field-status")).containsText("còn giữ 5 bản ghi của người khác");
        photograph(phone.page, "field-other-phone");
        isAccessible(phone.page);
        var second = phone.save(OTHER, 0, 2);
        delivered(phone, OTHER, 2);
        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator(".field-items li")).hasCount(2);
        assertThat(phone.page.locator("main")).not().containsText("bí mật");
        assertThat(memos.taken()).doesNotContainKeys(first.stream().map(UUID::fromString).toArray(UUID[]::new));

        phone.page.context().clearCookies();
        phone.signIn(WHO).open("/field");
        phone.unlock(FieldPhone.PIN).isOpen();
        delivered(phone, WHO, 5);
        exactlyOnce(first);
        exactlyOnce(second);
        assertThat(first).allSatisfy(id -> assertThat(memos.authors().get(UUID.fromString(id))).isEqualTo(WHO));
        assertThat(second).allSatisfy(id -> assertThat(memos.authors().get(UUID.fromString(id))).isEqualTo(OTHER));
    }

    @Test
    void whileAnotherIsSignedInElsewhereInTheBrowserNothingIsSent() {
        var phone = installed();
        network.down(true);
        var ids = phone.save(WHO, 0, 3);
        phone.page.context().clearCookies();
        new FieldPhone(phone.page.context().newPage(), port).signIn(OTHER);
        network.down(false);
        phone.online();
        assertThat(phone.page.locator("#field-status")).containsText("đang đăng nhập người khác");
        assertThat(memos.taken()).doesNotContainKeys(ids.stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    @Test
    void fiveWrongPinsMeanWaitingAndNotLosing() {
        var phone = installed();
        network.down(true);
        phone.save(WHO, 0, 2);
        phone.page.evaluate("async () => (await import('/field-crypto.js')).lock()");
        phone.open("/field");
        for (var tries = 0; tries < 5; tries++) {
            phone.unlock("111222");
            assertThat(phone.page.locator("#field-pin-error")).not().isEmpty();
            assertThat(phone.page.locator("#field-pin button")).isEnabled();
        }
        phone.unlock(FieldPhone.PIN);
        assertThat(phone.page.locator("#field-pin-error")).containsText("giây");
        photograph(phone.page, "field-pin-phone");
        isAccessible(phone.page);
        assertThat(phone.counts(WHO)).containsEntry("unsent", 2);
        phone.page.addInitScript("(() => { const now = Date.now; Date.now = () => now() + 61000; })()");
        phone.open("/field");
        phone.unlock(FieldPhone.PIN).isOpen();
        network.down(false);
        phone.online();
        delivered(phone, WHO, 2);
    }

    /** The telephone of somebody who last used the first version of the database, with twenty unsent. */
    @Test
    void anOlderDatabaseIsUpgradedWithItsUnsentRecords() {
        var phone = installed();
        network.down(true);
        var ids = phone.save(WHO, 0, 20);
        var version = phone.page.evaluate(
                """
                async () => {
                  const s = await import('/field-store.js');
                  const db = await s.store();
                  const kept = [];
                  for (const name of db.objectStoreNames) kept.push([name, await db.getAllKeys(name), await db.getAll(name)]);
                  db.close();
                  await new Promise((done, failed) => {
                    const gone = indexedDB.deleteDatabase('vungxanh-field');
                    gone.onsuccess = done;
                    gone.onerror = failed;
                  });
                  const old = await s.open(1);
                  for (const [name, keys, values] of kept) {
                    for (let n = 0; n < keys.length; n++) await old.put(name, values[n], name === 'meta' ? keys[n] : undefined);
                  }
                  old.close();
                  return old.version;
                }""");
        assertThat(version).isEqualTo(1);
        phone.open("/field").isOpen();
        assertThat(phone.counts(WHO)).containsEntry("unsent", 20);
        assertThat(phone.page.evaluate("async () => (await (await import('/field-store.js')).store()).version")).isEqualTo(2);
        network.down(false);
        phone.online();
        delivered(phone, WHO, 20);
        exactlyOnce(ids);
    }

    @Test
    void aNewVersionOfTheShellWaitsUntilNothingIsUnsent() {
        var phone = installed();
        phone.open("/field/memo").isOpen();
        network.swallowsRequests(true);
        var ids = phone.save(WHO, 0, 2);
        phone.page.locator("#m-text").fill("đang gõ dở");
        network.on("GET /field-shell.js", (answer, browser) -> browser.getOutputStream()
                .write(new String(answer, StandardCharsets.UTF_8)
                        .replaceFirst("version: \"....", "version: \"beef")
                        .getBytes(StandardCharsets.UTF_8)));
        phone.page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration('/field')).update(); }");
        phone.until("(await navigator.serviceWorker.getRegistration('/field')).waiting !== null");
        network.swallowsRequests(false);
        phone.online();
        delivered(phone, WHO, 2);
        phone.until("(await caches.keys()).filter(name => name.startsWith('field-shell-')).join().startsWith('field-shell-beef')");
        assertThat(phone.page.locator("#m-text")).hasValue("đang gõ dở");
        exactlyOnce(ids);
        phone.write("gõ xong");
        delivered(phone, WHO, 3);
    }

    @Test
    void whatCannotBeSentLeavesAsAFileThatHidesItsContents() throws Exception {
        var phone = installed();
        network.down(true);
        phone.open("/field/memo").isOpen();
        phone.write("chỉ người nhận đọc được");
        phone.open("/field/outbox").isOpen();
        phone.page.locator("#field-phrase").fill("ngắn");
        phone.page.locator("#field-file button").click();
        assertThat(phone.page.locator("#field-file [role=status]")).containsText("12");
        phone.page.locator("#field-phrase").fill("suối đá mây bản 27");
        var file = phone.page.waitForDownload(() -> phone.page.locator("#field-file button").click());
        var text = Files.readString(file.path());
        assertThat(JsonParser.parseString(text).getAsJsonObject().get("count").getAsInt()).isEqualTo(1);
        assertThat(text).doesNotContain("người nhận", "memo", "payload");
        assertThat(phone.counts(WHO)).containsEntry("unsent", 1);

        var office = phone.page.context().browser().newContext().newPage();
        office.navigate("http://localhost:" + port + "/login");
        office.locator("input[name=login]").fill(OTHER);
        office.locator("input[name=password]").fill("vungxanh-demo");
        office.locator("main form button").first().click();
        office.waitForURL(url -> !url.contains("/login"));
        office.navigate("http://localhost:" + port + "/field/file");
        office.locator("#file-file").setInputFiles(file.path());
        office.locator("#file-phrase").fill("suối đá mây bản 27");
        office.locator("main form button.primary").click();
        assertThat(office.locator("section[aria-live]")).isVisible();
        var id = memos.authors().keySet().stream()
                .filter(each -> memos.taken().get(each).text("text").equals("chỉ người nhận đọc được"))
                .findFirst()
                .orElseThrow();
        assertThat(memos.authors().get(id)).isEqualTo(WHO);
        office.context().close();
        network.down(false);
        phone.online();
        delivered(phone, WHO, 1);
        exactlyOnce(List.of(id.toString()));
    }
}
