package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What networks, clocks and telephones do to records: all arrive, each exactly once. */
class FieldFaultsTest extends FieldInABrowser {

    @Autowired
    private Clock clock;

    /** Every 31st offset; FieldEnduranceRun takes each of them. */
    @Test
    void theAnswerIsLostAfterTheCommit() {
        var cuts = new CutsAnswers(31);
        network.on(cuts);
        var phone = installed();
        exactlyOnce(cuts.run(phone));
    }

    @Test
    void aPageOfAForeignNetworkIsNoReceipt() {
        var phone = installed();
        network.swallowsRequests(true);
        for (var answer : List.of(
                FaultProxy.instead("200 OK", "Content-Type: text/html\r\n", PORTAL),
                FaultProxy.instead("200 OK", "Content-Type: application/json\r\n", "{\"ok\":true,\"items\":[]}"),
                FaultProxy.instead("502 Bad Gateway", "Content-Type: text/html\r\n", PORTAL),
                FaultProxy.instead("302 Found", "Location: http://localhost:" + port + "/login\r\n", ""),
                FaultProxy.cutAfter(0))) {
            network.on(answer);
            phone.save(WHO, 0, 1);
            assertThat(phone.send(WHO)).isEqualTo("unreachable");
        }
        assertThat(phone.counts(WHO)).containsEntry("unsent", 5).containsEntry("sent", 0);
        network.swallowsRequests(false);
        network.on(FaultProxy.NONE);
        var ids = phone.save(WHO, 5, 6);
        phone.send(WHO);
        delivered(phone, WHO, 6);
        exactlyOnce(ids);
    }

    @Test
    void thePageOfAForeignNetworkDoesNotHideTheForm() {
        var phone = installed();
        network.on("GET /field/memo", FaultProxy.instead("200 OK", "Content-Type: text/html\r\n", PORTAL));
        phone.open("/field/memo").isOpen();
        phone.write("sau trang đăng nhập của mạng khác");
        delivered(phone, WHO, 1);
    }

    @Test
    void whatIsTooMuchAtOnceIsHalvedAndOneBadRecordStopsNoOther() {
        var phone = installed();
        network.down(true);
        var ids = phone.save(WHO, 0, 7);
        var bad = ids.get(3);
        network.on((answer, browser) -> {
            var text = new String(answer, StandardCharsets.UTF_8);
            var size = text.split("\"outcome\"", -1).length - 1;
            var status = size > 2 ? "413 Payload Too Large" : text.contains(bad) ? "500 Internal Server Error" : null;
            (status == null ? FaultProxy.NONE : FaultProxy.instead(status, "", "")).deliver(answer, browser);
        });
        network.down(false);
        phone.online();
        delivered(phone, WHO, 6, 1);
        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator("[data-state=failed], [data-state=sending]")).hasCount(1);
        network.on(FaultProxy.NONE);
        phone.online();
        delivered(phone, WHO, 7);
        exactlyOnce(ids);
    }

    @Test
    void aRecordOnWhichTheRoomFailsComesBackAloneAndIsSentAgainAsItIs() {
        var phone = installed();
        phone.open("/field/memo").isOpen();
        phone.write(Memos.FAILS);
        phone.write("không sao");
        delivered(phone, WHO, 1);
        phone.open("/field/outbox").isOpen();
        assertThat(phone.page.locator("[data-state=rejected]")).hasCount(1);
        memos.repaired(true);
        phone.page.locator("[data-state=rejected] button").first().click();
        delivered(phone, WHO, 2);
        memos.repaired(false);
    }

    @Test
    void whoeverIsAskedToWaitWaits() {
        var phone = installed();
        network.on(FaultProxy.instead("429 Too Many Requests", "Retry-After: 2\r\n", ""));
        network.swallowsRequests(true);
        var ids = phone.save(WHO, 0, 3);
        assertThat(phone.send(WHO)).isEqualTo("unreachable");
        network.on(FaultProxy.NONE);
        network.swallowsRequests(false);
        var before = network.syncs.get();
        assertThat(phone.send(WHO)).isEqualTo("unreachable");
        assertThat(network.syncs.get()).isEqualTo(before);
        delivered(phone, WHO, 3);
        exactlyOnce(ids);
    }

    @Test
    void aStalledNetworkAndAClosedPageLoseNothing() throws Exception {
        var phone = installed();
        var stalled = new CountDownLatch(1);
        network.on((answer, browser) -> {
            stalled.countDown();
            FaultProxy.STALL.deliver(answer, browser);
        });
        var ids = phone.save(WHO, 0, 4);
        assertThat(stalled.await(20, TimeUnit.SECONDS)).isTrue();
        var context = phone.page.context();
        phone.page.close();
        network.on(FaultProxy.NONE);
        var again = new FieldPhone(context.newPage(), network.port()).open("/field").isOpen();
        delivered(again, WHO, 4);
        exactlyOnce(ids);
    }

    @Test
    void twoTabsSendEachRecordOnce() {
        var first = installed();
        var second = new FieldPhone(first.page.context().newPage(), network.port()).open("/field").isOpen();
        network.down(true);
        var ids = new java.util.ArrayList<>(first.save(WHO, 0, 40));
        ids.addAll(second.save(WHO, 40, 80));
        network.down(false);
        for (var tab : List.of(first, second)) {
            tab.page.evaluate("who => { import('/field-sender.js').then(m => m.send(who)); }", WHO);
        }
        delivered(first, WHO, 80);
        exactlyOnce(ids);
        assertThat(first.page.evaluate(
                        "async () => Math.max(...(await (await (await import('/field-store.js')).store()).getAll('items')).map(i => i.seq))"))
                .isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400_000L, 2 * 365 * 86_400_000L})
    void aWrongClockOfTheTelephoneIsTakenOut(long wrongByMs) {
        var phone = installed();
        phone.page.addInitScript("(() => { const Real = Date, by = " + wrongByMs
                + "; globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + by); }"
                + " static now() { return Real.now() + by; } }; })()");
        phone.open("/field");
        assertThat(phone.page.locator("html")).hasAttribute("data-field", "locked");
        phone.unlock(FieldPhone.PIN).isOpen();
        var ids = phone.save(WHO, 0, 5);
        phone.send(WHO);
        delivered(phone, WHO, 5);
        exactlyOnce(ids);
        var item = memos.taken().get(UUID.fromString(ids.get(0)));
        assertThat(Duration.between(item.capturedAt(), clock.instant()).abs()).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void aFullTelephoneSaysSoAndKeepsWhatIsTyped() {
        var phone = new FieldPhone(phone(), network.port()).signIn(WHO);
        quota(phone, 3_000_000.0);
        phone.install().open("/field/memo").isOpen();
        phone.page.evaluate("() => { document.getElementById('m-text').value = 'hết chỗ '.repeat(1_000_000); }");
        phone.page.locator("form[data-field-kind] button.primary").click();
        // eight megabytes are sealed before they do not fit
        assertThat(phone.page.locator("#field-said .notice.bad"))
                .containsText("CHƯA LƯU ĐƯỢC", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(phone.page.locator("#field-said .notice.bad")).containsText("hết chỗ");
        assertThat(phone.page.locator("#m-text")).not().hasValue("");
        assertThat(phone.counts(WHO)).containsEntry("unsent", 0);
        quota(phone, null);
        phone.write("có chỗ lại");
        delivered(phone, WHO, 1);
    }

    private void quota(FieldPhone phone, Double bytes) {
        var how = new JsonObject();
        how.addProperty("origin", "http://localhost:" + network.port());
        if (bytes != null) {
            how.addProperty("quotaSize", bytes);
        }
        phone.page.context().newCDPSession(phone.page).send("Storage.overrideQuotaForOrigin", how);
    }
}
