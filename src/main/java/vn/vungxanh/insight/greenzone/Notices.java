package vn.vungxanh.insight.greenzone;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitShapes;

/** Bulletins and hotlines of the reader's own unit. */
@Service
@Transactional
public class Notices {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 5_000;

    private final NoticeRepository notices;
    private final UnitShapes shapes;
    private final AuditTrail audit;
    private final Clock clock;

    Notices(NoticeRepository notices, UnitShapes shapes, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.shapes = shapes;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID tell(Scope scope, String title, String body) {
        GreenzoneRule.TITLE_MISSING.brokenIf(title.isBlank());
        GreenzoneRule.TEXT_MISSING.brokenIf(body.isBlank());
        GreenzoneRule.TEXT_TOO_LONG.brokenIf(
                title.strip().length() > LONGEST_TITLE || body.strip().length() > LONGEST_BODY);
        var bulletin = new Bulletin(TimeOrderedId.next(clock), code(), title.strip(), body.strip(), clock.instant());
        notices.add(bulletin, scope.home(), scope.login());
        audit.wrote(scope, "greenzone.audit.told", bulletin.id(), null);
        return bulletin.id();
    }

    public UUID open(Scope scope, String name, String phone) {
        var digits = phone.replaceAll("[\\s.()-]", "");
        GreenzoneRule.NAME_MISSING.brokenIf(name.isBlank());
        GreenzoneRule.TEXT_TOO_LONG.brokenIf(name.strip().length() > LONGEST_TITLE);
        GreenzoneRule.PHONE_UNREADABLE.brokenIf(!digits.matches("[0-9]{3,12}"));
        var hotline = new Hotline(TimeOrderedId.next(clock), code(), name.strip(), digits);
        GreenzoneRule.PHONE_TAKEN.brokenIf(!notices.add(hotline, scope.home()));
        audit.wrote(scope, "greenzone.audit.hotline", hotline.id(), null);
        return hotline.id();
    }

    public void withdrawBulletin(Scope scope, UUID id) {
        withdrawn(scope, id, notices.withdrawBulletin(id, scope.home(), clock.instant()));
    }

    public void withdrawHotline(Scope scope, UUID id) {
        withdrawn(scope, id, notices.withdrawHotline(id, scope.home(), clock.instant()));
    }

    private void withdrawn(Scope scope, UUID id, boolean done) {
        if (!done) {
            throw new NotFound("notice");
        }
        audit.wrote(scope, "greenzone.audit.withdrawn", id, null);
    }

    /** That under which the office publishes today. */
    private String code() {
        return shapes.home(Vietnam.dayOf(clock.instant())).code();
    }
}
