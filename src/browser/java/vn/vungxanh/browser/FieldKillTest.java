package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser dies by SIGKILL; what the worker was told is safe arrives, each record once. A few rounds; many in FieldEnduranceRun. */
class FieldKillTest extends FieldInABrowser {

    @TempDir
    private Path profile;

    @Test
    void killedWhileSaving() throws Exception {
        killedWhileSaving(2, new Random(33));
    }

    @Test
    void killedWhileSending() throws Exception {
        killedWhileSending(2);
    }

    void killedWhileSaving(int rounds, Random dice) throws Exception {
        var mortal = installedMortal();
        for (var round = 0; round < rounds; round++) {
            network.swallowsRequests(true);
            mortal.dieSaving(WHO, 1 + dice.nextInt(25));
            network.swallowsRequests(false);
            var phone = mortal.comeBack(WHO);
            phone.until("(await (await import('/field-outbox.js')).counts('" + WHO + "')).unsent === 0");
            exactlyOnce(mortal.told);
            exactlyOnce(acknowledged(phone));
            assertThat(acknowledged(phone)).containsAll(mortal.told);
        }
        mortal.kill();
    }

    /** The program has committed, its answer is on the way, the browser is gone. */
    void killedWhileSending(int rounds) throws Exception {
        var mortal = installedMortal();
        var phone = mortal.phone();
        var all = new ArrayList<String>();
        for (var round = 0; round < rounds; round++) {
            var committed = new CountDownLatch(1);
            var first = new AtomicBoolean(true);
            network.on((answer, browser) -> {
                if (first.getAndSet(false)) {
                    committed.countDown();
                    FaultProxy.STALL.deliver(answer, browser);
                } else {
                    FaultProxy.NONE.deliver(answer, browser);
                }
            });
            network.down(true);
            var ids = phone.save(WHO, 0, 10);
            network.down(false);
            phone.online();
            assertThat(committed.await(30, TimeUnit.SECONDS)).isTrue();
            mortal.kill();
            phone = mortal.comeBack(WHO);
            all.addAll(ids);
            delivered(phone, WHO, all.size());
            exactlyOnce(all);
        }
        mortal.kill();
    }

    private MortalPhone installedMortal() {
        var mortal = new MortalPhone(profile, network.port());
        mortal.start().signIn(WHO).install();
        return mortal;
    }

    @SuppressWarnings("unchecked")
    private static List<String> acknowledged(FieldPhone phone) {
        return (List<String>) phone.page.evaluate("async () => (await (await (await import('/field-store.js')).store())"
                + ".getAll('items')).filter(item => item.state === 'acked' && item.receipt).map(item => item.id)");
    }
}
