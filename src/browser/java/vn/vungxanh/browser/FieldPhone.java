package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a worker does with the field app on a telephone. */
final class FieldPhone {

    static final String PIN = "503719";

    final Page page;
    private final String base;

    FieldPhone(Page page, int port) {
        this.page = page;
        this.base = "http://localhost:" + port;
    }

    FieldPhone signIn(String login) {
        page.navigate(base + "/login");
        if (!page.url().contains("/login")) {
            return this; // a browser that was killed may still hold its session
        }
        if (page.locator("input[name=login]").count() == 0) {
            throw new IllegalStateException("no form to sign in: " + page.url() + " " + page.locator("body").innerText());
        }
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill("vungxanh-demo");
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Until pages and files are kept. */
    FieldPhone install() {
        open("/field");
        page.locator("#field-new-pin").fill(PIN);
        page.locator("#field-new-again").fill(PIN);
        page.locator("#field-setup button").click();
        isOpen();
        assertThat(page.locator("#field-ready.good")).isVisible();
        until("navigator.serviceWorker.controller !== null");
        return this;
    }

    FieldPhone open(String path) {
        page.navigate(base + path);
        return this;
    }

    FieldPhone isOpen() {
        assertThat(page.locator("html")).hasAttribute("data-field", "open");
        return this;
    }

    /** Looks until the condition, in which one may wait for promises, holds; at most half a minute. */
    void until(String condition) {
        page.evaluate("async () => { const end = performance.now() + 30000; while (!(" + condition + ")) {"
                + " if (performance.now() > end) throw new Error('never: ' + " + new com.google.gson.JsonPrimitive(condition)
                + "); await new Promise(next => setTimeout(next, 25)); } }");
    }

    FieldPhone unlock(String pin) {
        page.locator("#field-pin-code").fill(pin);
        page.locator("#field-pin button").click();
        return this;
    }

    /** Through the form, as a worker does. */
    void write(String text) {
        page.locator("#m-text").fill(text);
        page.locator("form[data-field-kind] button.primary").click();
        assertThat(page.locator("#field-said .notice.good")).isVisible();
        assertThat(page.locator("#m-text")).hasValue("");
    }

    /** Through the same door as the form, many at once; the ids in order. */
    @SuppressWarnings("unchecked")
    List<String> save(String who, int from, int to) {
        return (List<String>) page.evaluate(
                """
                async ({who, from, to}) => {
                  const {save} = await import('/field-outbox.js');
                  const ids = [];
                  for (let n = from; n < to; n++) {
                    const item = await save(who, {kind: 'memo', version: 1, page: '/field/memo'}, {text: `bản ghi ${n}`});
                    ids.push(item.id);
                  }
                  return ids;
                }""",
                Map.of("who", who, "from", from, "to", to));
    }

    /** One after the other: each is sent again and again until its receipt is there, at most twenty times. */
    @SuppressWarnings("unchecked")
    List<String> saveAndInsist(String who, int count) {
        return (List<String>) page.evaluate(
                """
                async ({who, count}) => {
                  const {save, counts} = await import('/field-outbox.js');
                  const {send} = await import('/field-sender.js');
                  const ids = [];
                  for (let n = 0; n < count; n++) {
                    const item = await save(who, {kind: 'memo', version: 1, page: '/field/memo'}, {text: `mất trả lời ${n}`});
                    ids.push(item.id);
                    for (let tries = 0; (await counts(who)).unsent > 0; tries++) {
                      if (tries === 20) throw new Error('not delivered');
                      await send(who);
                    }
                  }
                  return ids;
                }""",
                Map.of("who", who, "count", count));
    }

    /** How the pass of sending ended. */
    String send(String who) {
        return (String) page.evaluate(
                "async who => { const {send} = await import('/field-sender.js'); return send(who); }", who);
    }

    /** The network says that it is back; whatever the server asked to wait is left as it is. */
    void online() {
        page.evaluate("() => { dispatchEvent(new Event('online')); }");
    }

    void allSent(int n) {
        assertThat(page.locator("#field-status .field-headline")).hasText("Đã gửi " + n + " trên " + n);
    }

    /** State by state, from the database of the telephone itself. */
    @SuppressWarnings("unchecked")
    Map<String, Object> counts(String who) {
        return (Map<String, Object>) page.evaluate(
                "async who => { const {counts} = await import('/field-outbox.js'); return counts(who); }", who);
    }
}
