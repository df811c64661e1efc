package vn.vungxanh.surveillance.selftests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.SpecimenId;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.Via;

/**
 * Rapid tests that people did themselves, reported with a picture of the kit and perhaps under the eyes of somebody on a
 * video call. A positive opens an order for a PCR; it makes no case by itself.
 */
@Service
@Transactional
public class SelfTests {

    private final SpecimenIntake intake;
    private final ResultIntake results;
    private final Clock clock;

    SelfTests(SpecimenIntake intake, ResultIntake results, Clock clock) {
        this.intake = intake;
        this.results = results;
        this.clock = clock;
    }

    public SpecimenId report(
            Scope scope,
            Person person,
            Instant at,
            TestResult result,
            String kit,
            @Nullable String photo,
            @Nullable String video) {
        SelftestsRule.KIT_NEEDED.brokenIf(kit.isBlank() || kit.length() > 100);
        SelftestsRule.VIDEO_NEEDS_HTTPS.brokenIf(
                video != null && (video.length() > 300 || !video.startsWith("https://")));
        SelftestsRule.VIDEO_NEEDS_HTTPS.brokenIf(photo != null && photo.length() > 300);
        var tail = TimeOrderedId.next(clock).toString().replace("-", "").substring(4, 24);
        var code = "TT-" + tail.toUpperCase(Locale.ROOT);
        var id = person.mergedInto() == null ? person.id() : person.mergedInto();
        var tube = intake.take(
                scope,
                new NewSpecimen(
                        code,
                        person.residence(),
                        TestKind.RAPID_ANTIGEN,
                        Purpose.SELF_TEST,
                        Diseases.COVID_19,
                        at,
                        List.of(new NewSpecimen.Sampled(id, person.residence())),
                        null,
                        null,
                        new NewSpecimen.SelfTest(kit.strip(), photo, video)));
        results.takeAll(scope, List.of(new NewResult(code, null, result, null, at, Via.SELF, null)));
        return tube;
    }
}
