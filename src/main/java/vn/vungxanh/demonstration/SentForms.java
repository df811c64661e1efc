package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.FormFilter;
import vn.vungxanh.insight.statutory.FormQueries;
import vn.vungxanh.insight.statutory.Ledger;
import vn.vungxanh.insight.statutory.PastForms;

/** The statutory forms since 10 May: most went out in time, some late, some not at all; a few wait for this morning. */
@Component
class SentForms {

    /** From when on the province reports by the program; what was owed before is not in it. */
    private static final LocalDate BEGINS = LocalDate.of(2021, 5, 10);

    private static final int MOST = 1_000;

    private static final List<String> SIGNERS =
            List.of("Lò Văn Yên", "Giàng A Tủa", "Quàng Thị Hoa", "Vừ A Chứ", "Tòng Văn Sơn", "Cà Thị Mai");

    private final Ledger ledger;
    private final FormQueries forms;
    private final PastForms past;
    private final Clock clock;

    SentForms(Ledger ledger, FormQueries forms, PastForms past, Clock clock) {
        this.ledger = ledger;
        this.forms = forms;
        this.past = past;
        this.clock = clock;
    }

    @Transactional
    void enter(Scope scope) {
        if (ledger.begins(scope.home()) != null) {
            return;
        }
        ledger.begin(scope, scope.home(), BEGINS);
        var all = FormFilter.of(scope.home(), true, clock.instant(), FormFilter.Show.ALL);
        forms.list(scope, all, 1, MOST).items().forEach(form -> enter(scope, form));
    }

    private void enter(Scope scope, Form form) {
        var chance = new Random(form.unit().value() * 31L
                + form.from().toEpochDay() * 7
                + form.label().hashCode());
        chance.nextInt();
        var luck = chance.nextInt(100);
        var due = form.dueAt();
        if (due == null || luck < 7) {
            return; // not sent: late, or owed this morning
        }
        var limit = Duration.between(form.startedAt(), due);
        var share = luck < 17 ? 1.05 + chance.nextDouble() * 0.5 : 0.2 + chance.nextDouble() * 0.75;
        var at = form.startedAt().plusSeconds((long) (limit.toSeconds() * share));
        if (at.isAfter(clock.instant())) {
            return;
        }
        past.sent(scope, form.id(), at, signer(chance));
        answer(scope, form, at, chance.nextInt(100));
    }

    private static String signer(Random chance) {
        return SIGNERS.get(chance.nextInt(SIGNERS.size()));
    }

    private void answer(Scope scope, Form form, Instant at, int luck) {
        var when = at.plus(Duration.ofHours(3));
        if (luck < 75 && !when.isAfter(clock.instant())) {
            past.answered(
                    scope, form.id(), when, luck < 3 ? "Thiếu nghề nghiệp và số điện thoại của người bệnh" : null);
        }
    }
}
