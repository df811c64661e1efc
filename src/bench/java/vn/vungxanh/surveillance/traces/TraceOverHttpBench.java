package vn.vungxanh.surveillance.traces;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.PlaceKind;

/**
 * F1 of a case with 107 of them, through every layer but the socket: {@code mvn -Pbench test -Dtest=TraceOverHttpBench}.
 * Microseconds of the wall and of this thread's CPU; what PostgreSQL spends is in the wall only.
 */
@HouseTest
class TraceOverHttpBench {

    private static final int CONTACTS = 107;
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 300;

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    @Test
    void contactsOfOneCase() throws Exception {
        var hamlet = new Hamlet(house);
        var patient = hamlet.person();
        var caseId = hamlet.ill(patient);
        var shop = hamlet.place(PlaceKind.SHOP);
        hamlet.visits(patient, shop, hamlet.at(8, 0), hamlet.at(9, 0));
        for (var i = 0; i < CONTACTS; i++) {
            hamlet.visits(hamlet.person(), shop, hamlet.at(8, 0), hamlet.at(9, 0));
        }
        for (var size : List.of(50, 10, 0)) {
            measure("/api/v1/cases/" + caseId + "/trace?definition=QD5053-2020&size=" + size, size);
        }
    }

    private void measure(String path, int size) throws Exception {
        var officer = HouseStaff.of(house).signedIn(Hamlet.PROVINCE, Role.EPIDEMIOLOGIST);
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new long[ROUNDS];
        var cpu = new long[ROUNDS];
        for (var i = -WARM_UP; i < ROUNDS; i++) {
            var startedAt = System.nanoTime();
            var spent = threads.getCurrentThreadCpuTime();
            browser.perform(get(path).with(officer)).andReturn();
            if (i >= 0) {
                wall[i] = (System.nanoTime() - startedAt) / 1_000;
                cpu[i] = (threads.getCurrentThreadCpuTime() - spent) / 1_000;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "F1, %d lines: wall min %d, p50 %d, p95 %d; CPU p50 %d us%n",
                size, wall[0], wall[ROUNDS / 2], wall[ROUNDS * 95 / 100], cpu[ROUNDS / 2]);
    }
}
