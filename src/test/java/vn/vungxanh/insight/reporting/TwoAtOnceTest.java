package vn.vungxanh.insight.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.support.HouseTest;

/** Lào Cai reports here. Two people do the same at once, and the database decides. */
@HouseTest
class TwoAtOnceTest {

    private static final String LAO_CAI = "10";

    @Autowired
    ApplicationContext house;

    @Autowired
    DailyReports daily;

    @Autowired
    ReportRegister reports;

    @Autowired
    Parts parts;

    @Autowired
    Signing signing;

    Scope author;
    Scope signer;

    @BeforeEach
    void staff() {
        var staff = HouseStaff.of(house);
        author = staff.scope(LAO_CAI, Role.EPIDEMIOLOGIST);
        signer = staff.scope(LAO_CAI, Role.COMMITTEE);
    }

    @Test
    void ofTwoWhoSignAtOnceOneSignsAndTheOtherIsToldThatItIsSigned() throws Exception {
        var id = begin("2020-09-10T23:00:00Z");

        assertThat(atOnce(() -> sign(id, 51), () -> sign(id, 52)))
                .singleElement()
                .isInstanceOfSatisfying(RuleBroken.class, is(ReportingRule.ALREADY_SIGNED));
    }

    @Test
    void ofTwoReportsThatAreSignedAtOnceWithTheSameNumberOneGetsIt() throws Exception {
        var one = begin("2020-09-11T23:00:00Z");
        var other = begin("2020-09-12T23:00:00Z");

        assertThat(atOnce(() -> sign(one, 61), () -> sign(other, 61)))
                .singleElement()
                .isInstanceOf(RuleBroken.class);
        assertThat(report(one).signed() == null).isNotEqualTo(report(other).signed() == null);
    }

    @Test
    void ofTwoWhoWriteTheSamePartAtOnceOneIsToldAndTheOthersWordsStay() throws Exception {
        var id = begin("2020-09-13T23:00:00Z");

        assertThat(atOnce(
                        () -> as(author, () -> parts.write(author, id, "IV", 0, Map.of("IV.text", "- Một"))),
                        () -> as(signer, () -> parts.write(signer, id, "IV", 0, Map.of("IV.text", "- Hai")))))
                .singleElement()
                .isInstanceOf(StaleVersion.class);
        assertThat(parts(id).stream()
                        .filter(part -> part.section().equals("IV"))
                        .flatMap(part -> part.narratives().stream()))
                .extracting(Section::pattern)
                .singleElement()
                .isIn("- Một", "- Hai");
    }

    /** What was said to whoever came second. */
    private static List<Throwable> atOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var told = new ArrayList<Throwable>();
        var two = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.of(one, other)
                    .map(deed -> two.submit(() -> {
                        start.await();
                        deed.run();
                        return deed;
                    }))
                    .toList();
            for (var each : both) {
                try {
                    each.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException broken) {
                    told.add(broken.getCause());
                }
            }
        } finally {
            two.shutdown();
        }
        return told;
    }

    private List<Part> parts(ReportId id) {
        return as(author, () -> parts.of(author, reports.get(id), reports.compute(reports.get(id))));
    }

    private ReportId begin(String asOf) {
        return as(
                author,
                () -> reports.begin(
                        author,
                        daily.outline(author, DailyReports.DAILY, LAO_CAI, Instant.parse(asOf), null, Layout.PARTY)));
    }

    private Report report(ReportId id) {
        return as(author, () -> reports.get(id));
    }

    private void sign(ReportId id, int number) {
        as(signer, () -> signing.sign(signer, id, number, "Người ký thử", "thử"));
    }

    private static Consumer<RuleBroken> is(Rule rule) {
        return broken -> assertThat(broken.rule()).isEqualTo(rule);
    }

    private static void as(Scope who, Runnable work) {
        ActingAs.run(who, work);
    }

    private static <T> T as(Scope who, Supplier<T> work) {
        return ActingAs.call(who, work);
    }
}
