package vn.vungxanh.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A Chromium with a profile on the disk, which is killed without a warning and started again. */
final class MortalPhone {

    private final Path profile;
    private final int port;
    private BrowserContext context;
    private FieldPhone phone;

    /** What the worker was told is safe. */
    final Collection<String> told = new ConcurrentLinkedQueue<>();

    MortalPhone(Path profile, int port) {
        this.profile = profile.toAbsolutePath();
        this.port = port;
    }

    FieldPhone phone() {
        return phone;
    }

    FieldPhone start() {
        context = InABrowser.playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(InABrowser.installedChromium())
                                .setArgs(InABrowser.QUIET)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setViewportSize(360, 780));
        phone = new FieldPhone(context.pages().get(0), port);
        return phone;
    }

    /** Signs in and opens the outbox, with the PIN where the telephone asks for it. */
    FieldPhone comeBack(String who) {
        start().signIn(who).open("/field");
        phone.page.waitForSelector("html[data-field=open], html[data-field=locked]");
        if ("locked".equals(phone.page.locator("html").getAttribute("data-field"))) {
            phone.unlock(FieldPhone.PIN);
        }
        return phone.isOpen();
    }

    /** Saves one after the other and dies after the worker was told of so many. */
    void dieSaving(String who, int after) throws InterruptedException {
        var enough = new CountDownLatch(after);
        context.exposeBinding("told", (source, ids) -> {
            told.add((String) ids[0]);
            enough.countDown();
            return null;
        });
        phone.page.evaluate(
                """
                who => {
                  (async () => {
                    const {save} = await import('/field-outbox.js');
                    for (let n = 0; ; n++) {
                      const item = await save(who, {kind: 'memo', version: 1, page: '/field/memo'}, {text: `giết ${n}`});
                      window.told(item.id);
                    }
                  })();
                }""",
                who);
        pumpUntil(enough);
        kill();
    }

    /** Events of the browser arrive only while the test asks it something. */
    private void pumpUntil(CountDownLatch enough) throws InterruptedException {
        for (var rounds = 0; !enough.await(1, TimeUnit.MILLISECONDS); rounds++) {
            if (rounds > 20_000) {
                throw new IllegalStateException("it saved nothing");
            }
            phone.page.evaluate("1");
        }
    }

    void kill() {
        var mine = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .filter(arguments -> arguments.contains("--user-data-dir=" + profile))
                        .isPresent())
                .toList();
        mine.forEach(ProcessHandle::destroyForcibly);
        mine.forEach(process -> process.onExit().join());
        try {
            context.close();
        } catch (PlaywrightException dead) {
            // which is what was wished
        }
    }
}
