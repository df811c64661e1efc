package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The long runs of the field app: {@code mvn verify -Pbrowser -Dtest=FieldEnduranceRun}. What they counted
 * is written to target/field-app.log; docs/benchmarks/field-app.md holds the last one.
 */
class FieldEnduranceRun extends FieldKillTest {

    private static final int KILLS = Integer.getInteger("field.kills", 50);
    private static final Path LOG = Path.of("target/field-app.log");

    @Override
    @Test
    void killedWhileSaving() throws Exception {
        var began = System.nanoTime();
        killedWhileSaving(KILLS, new Random(20211122));
        log(KILLS + " SIGKILL while saving, " + memos.arrivals().size() + " records written so far, none lost, none twice", began);
    }

    @Override
    @Test
    void killedWhileSending() throws Exception {
        var began = System.nanoTime();
        killedWhileSending(KILLS);
        log(KILLS + " SIGKILL after the commit and before the answer, " + KILLS * 10 + " records, none lost, none twice", began);
    }

    @Test
    void theAnswerIsCutAtEveryByte() throws Exception {
        var began = System.nanoTime();
        var cuts = new CutsAnswers(1);
        network.on(cuts);
        var phone = installed();
        var ids = cuts.run(phone);
        exactlyOnce(ids);
        log("answers of up to " + cuts.bytes() + " bytes cut at every byte: " + ids.size() + " records, none lost, none twice", began);
    }

    /** By the form, 57.6 seconds of the telephone's clock between two; pages are changed and loaded anew on the way. */
    @Test
    void fiveHundredRecordsInEightHoursWithoutANetwork() throws Exception {
        var began = System.nanoTime();
        var phone = installed();
        phone.page.addInitScript("(() => { const Real = Date; globalThis.later = Number(localStorage.getItem('test.later') ?? 0);"
                + " globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + later); }"
                + " static now() { return Real.now() + later; } }; })()");
        network.down(true);
        phone.open("/field/memo").isOpen();
        for (var n = 0; n < 500; n++) {
            phone.write("chuyến xe " + n);
            phone.page.evaluate("() => { later += 57600; localStorage.setItem('test.later', later); }");
            if (n % 50 == 49) {
                phone.open("/field").isOpen();
                phone.open("/field/memo").isOpen();
            }
        }
        assertThat(phone.counts(WHO)).containsEntry("unsent", 500);
        log("500 records by the form in 8 simulated hours without a network", began);
        network.down(false);
        var sending = System.nanoTime();
        phone.open("/field").isOpen();
        delivered(phone, WHO, 500);
        log("500 records sent in " + network.syncs.get() + " requests", sending);
        phone.allSent(500);
        photograph(phone.page, "field-500-phone");
        @SuppressWarnings("unchecked")
        var ids = (List<String>) phone.page.evaluate("async () => (await (await (await import('/field-store.js')).store())"
                + ".getAll('items')).filter(item => item.state === 'acked' && item.receipt).map(item => item.id)");
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        exactlyOnce(ids);
        assertThat(ids.stream().map(id -> memos.taken().get(UUID.fromString(id)).text("text"))).doesNotHaveDuplicates();
    }

    @Test
    void fiftyRecordsOnASlowNetwork() throws Exception {
        var phone = installed();
        network.down(true);
        var ids = phone.save(WHO, 0, 50);
        try (var line = new BothTargets(phone.page)) {
            line.regular2G();
            network.down(false);
            var sending = System.nanoTime();
            phone.online();
            delivered(phone, WHO, 50);
            log("50 records on 250/50 kbit/s with 300 ms", sending);
        }
        exactlyOnce(ids);
    }

    private static void log(String line, long began) throws Exception {
        var seconds = (System.nanoTime() - began) / 1_000_000_000.0;
        Files.writeString(LOG, String.format("%s (%.0f s)%n", line, seconds), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
