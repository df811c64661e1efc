package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;

/** The telephones of a unit, and what each still holds. */
@Service
@Transactional
public class Devices {

    private static final int MOST = 1_000;
    private static final int MOST_REFUSALS = 200;
    private static final int LONGEST_NAME = 80;

    /** @param missing the first of its numbers that have not arrived */
    public record Known(Device device, long highestStored, List<Long> missing) {}

    private final DeviceRepository devices;
    private final LedgerRepository ledger;
    private final Contacts contacts;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Devices(
            DeviceRepository devices,
            LedgerRepository ledger,
            Contacts contacts,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.devices = devices;
        this.ledger = ledger;
        this.contacts = contacts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The telephone in the hands of whoever is signed in: registered when it is met for the first time. */
    public Known meet(Scope scope, UUID id) {
        FieldRule.DEVICE_MALFORMED.brokenIf(id.getMostSignificantBits() == 0);
        return contacts.met(scope, id);
    }

    /** Those that hold something and are silent come first. */
    public List<Device> list(Scope scope, UnitId unit) {
        var where = units.jurisdiction(unit);
        return devices.list(where.from(), where.to(), where.multirange(), MOST);
    }

    /** @throws NotFound also for one outside of the reader's jurisdiction */
    public Known open(Scope scope, UUID id) {
        var device = devices.find(id).orElseThrow(() -> new NotFound("device"));
        var standing = contacts.standing(id);
        return new Known(device, standing.highestStored(), standing.missing());
    }

    public List<Refusal> refusals(Scope scope, UUID id) {
        return ledger.refusals(id, MOST_REFUSALS);
    }

    /** Lost or blocked it is refused; nothing that it holds is destroyed, and it may be let in again. */
    public void put(Scope scope, UUID id, String name, DeviceState state) {
        var clean = SearchKey.nfc(name);
        FieldRule.NAME_MISSING.brokenIf(clean.isEmpty() || clean.length() > LONGEST_NAME);
        if (!devices.put(id, clean, state, scope.login(), clock.instant())) {
            throw new NotFound("device");
        }
        audit.wrote(scope, "field.audit.device", id, state.name());
    }

    /** How many records only the telephones of the unit have, and how many telephones that are. */
    @Transactional(readOnly = true)
    public Map<String, Long> held(Scope scope, UnitId unit) {
        var all = list(scope, unit);
        return Map.of(
                "records", all.stream().mapToLong(Device::holds).sum(),
                "devices", all.stream().filter(device -> device.holds() > 0).count());
    }
}
