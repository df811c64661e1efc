package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;

/** The real handler on the real database, with the tests' own room behind it. */
final class FieldOffice {

    static final String SI_PA_PHIN = "03199";

    final ApplicationContext house;
    final HouseStaff staff;
    final Notebook notebook;
    final Sync sync;
    final Scope officer;

    FieldOffice(ApplicationContext house) {
        this.house = house;
        staff = HouseStaff.of(house);
        notebook = new Notebook(house.getBean(JdbcClient.class));
        sync = new Sync(
                house.getBean(Contacts.class),
                forms(),
                house.getBean(TakesItem.class),
                house.getBean(LedgerRepository.class),
                new SyncGate(),
                house.getBean(TransactionTemplate.class));
        officer = scope(Role.UNIT_OFFICER);
    }

    /** An account is made in several steps: one thread at a time. */
    Scope scope(Role role) {
        synchronized (FieldOffice.class) {
            return staff.scope(SI_PA_PHIN, role);
        }
    }

    Forms forms() {
        return new Forms(() -> List.of(notebook));
    }

    Conflicts conflicts() {
        return new Conflicts(
                house.getBean(CandidateRepository.class),
                house.getBean(LedgerRepository.class),
                forms(),
                house.getBean(AuditTrail.class),
                house.getBean(Clock.class));
    }

    Phone phone() {
        return new Phone(house.getBean(Clock.class).instant());
    }

    SyncAnswer send(Scope who, byte[] body) {
        return ActingAs.call(who, () -> sync.take(who, body, Way.APP));
    }

    SyncAnswer send(byte[] body) {
        return send(officer, body);
    }

    List<Outcome> outcomes(byte[] body) {
        return send(body).items().stream().map(ItemAnswer::outcome).toList();
    }

    <T> T as(Scope scope, Function<Scope, T> work) {
        return ActingAs.call(
                scope, () -> house.getBean(TransactionTemplate.class).execute(t -> work.apply(scope)));
    }
}
