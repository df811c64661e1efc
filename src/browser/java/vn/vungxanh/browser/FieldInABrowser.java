package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone, and a network between it and the program that fails as the test wishes. */
abstract class FieldInABrowser extends InABrowser {

    static final String WHO = "sipaphin";
    static final String PORTAL = "<!doctype html><title>Wi-Fi</title><p>Chào mừng bạn đến khách sạn</p>";

    @Autowired
    Memos memos;

    FaultProxy network;

    @BeforeEach
    void aNetwork() throws IOException {
        network = new FaultProxy(port);
    }

    @AfterEach
    void noNetwork() throws IOException {
        network.close();
    }

    FieldPhone installed() {
        return installed(phone(), WHO);
    }

    FieldPhone installed(Page page, String who) {
        return new FieldPhone(page, network.port()).signIn(who).install();
    }

    /** The program has each of them, and took none twice. */
    void exactlyOnce(Collection<String> ids) {
        var expected = ids.stream().map(UUID::fromString).toList();
        assertThat(memos.taken().keySet()).containsAll(expected);
        assertThat(expected).allSatisfy(id -> assertThat(Collections.frequency(memos.arrivals(), id)).isEqualTo(1));
    }

    static void delivered(FieldPhone phone, String who, int n) {
        delivered(phone, who, n, 0);
    }

    static void delivered(FieldPhone phone, String who, int sent, int unsent) {
        phone.until("await (async () => { const now = await (await import('/field-outbox.js')).counts('" + who + "');"
                + " return now.sent === " + sent + " && now.unsent === " + unsent + "; })()");
    }
}
