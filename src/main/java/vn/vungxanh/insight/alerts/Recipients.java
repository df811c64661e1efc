package vn.vungxanh.insight.alerts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.citizens.SendsMessages;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** Who is told of changes of a unit, and what they were told. */
@Service
@Transactional
public class Recipients {

    private static final int LONGEST = 120;
    private static final int WORST = 4;
    /** Of messages, the latest. */
    public static final int SHOWN = 100;

    private final RecipientRepository recipients;
    private final MessageRepository messages;
    private final ObjectProvider<SendsMessages> sender;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Recipients(
            RecipientRepository recipients,
            MessageRepository messages,
            ObjectProvider<SendsMessages> sender,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.recipients = recipients;
        this.messages = messages;
        this.sender = sender;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID add(Scope scope, UnitId unit, String typedName, String typedOffice, String phone, int least) {
        var name = SearchKey.nfc(typedName);
        var office = SearchKey.nfc(typedOffice);
        AlertsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        AlertsRule.NAME_MISSING.brokenIf(name.length() < 2);
        AlertsRule.TEXT_TOO_LONG.brokenIf(name.length() > LONGEST || office.length() > LONGEST);
        AlertsRule.LEVEL_UNKNOWN.brokenIf(least < 1 || least > WORST);
        var digits = phone.replaceAll("[\\s.()-]", "");
        AlertsRule.PHONE_UNREADABLE.brokenIf(!digits.matches("\\+?[0-9]{9,15}"), phone);
        var id = TimeOrderedId.next(clock);
        AlertsRule.ALREADY_TOLD.brokenIf(
                !recipients.add(new Recipient(id, unit, name, office, digits, least, clock.instant(), scope.login())),
                digits);
        audit.wrote(scope, "alerts.audit.added", id, units.get(unit).code());
        return id;
    }

    /** From now on no message; what they were told stays. */
    public void end(Scope scope, UUID id) {
        if (!recipients.end(id, clock.instant(), scope.login())) {
            throw new NotFound("recipient " + id);
        }
        audit.wrote(scope, "alerts.audit.ended", id, null);
    }

    @Transactional(readOnly = true)
    public List<Recipient> of(Scope scope, UnitId unit) {
        return recipients.within(units.jurisdiction(unit));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Alert> told(Scope scope, UnitId unit) {
        return messages.latest(units.jurisdiction(unit), SHOWN);
    }

    /** Whether anything carries messages to telephones. */
    public boolean canSend() {
        return sender.getIfAvailable() != null;
    }
}
