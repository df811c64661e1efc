package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** What the map asks about contacts; of the words of the address it heeds {@code disease}. */
@Service
@Transactional(readOnly = true)
class ContactsByPlace {

    private final ContactMapRepository contacts;
    private final Waves waves;
    private final Units units;
    private final CurrentScope scope;

    ContactsByPlace(ContactMapRepository contacts, Waves waves, Units units, CurrentScope scope) {
        this.contacts = contacts;
        this.waves = waves;
        this.units = units;
        this.scope = scope;
    }

    public List<UnitChange> changes(MapRequest request) {
        scope.require();
        var unit = new UnitId(request.unit());
        var disease = disease(request);
        var start = Vietnam.startOf(request.from());
        Instant wave = Vietnam.startOf(waves.startOf(disease, unit, start));
        return contacts.changes(
                disease, units.jurisdiction(unit), wave.isAfter(start) ? start : wave, request.from(), request.asOf());
    }

    /** A code of the register is made of these letters; another finds nothing. */
    static String disease(MapRequest request) {
        var asked = request.words().getOrDefault("disease", Disease.COVID_19);
        TracingRule.UNREADABLE_FILTER.brokenIf(!asked.matches("[A-Za-z0-9-]+"), "disease", asked);
        return asked;
    }

    /** The address of the F1 whom a unit counts, with the unit and the instant open. */
    static String list(MapRequest request) {
        var disease = disease(request);
        return "/tracing?unit={unit}&level=1" + (disease.equals(Disease.COVID_19) ? "" : "&disease=" + disease)
                + "&from=" + request.from() + "&asOf={until}";
    }
}
