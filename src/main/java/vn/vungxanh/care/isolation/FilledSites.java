package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.FilledPersonRepository;

/** The standard form of isolation sites filled in: what {@link SiteImport} would read. */
@Component
class FilledSites implements FilledList {

    private final Sites sites;
    private final Units units;

    FilledSites(Sites sites, Units units) {
        this.sites = sites;
        this.units = units;
    }

    @Override
    public String kind() {
        return "sites";
    }

    @Override
    public boolean takesChanges() {
        return true;
    }

    @Override
    public List<Filled> of(Scope scope, UnitId unit, Instant asOf) {
        return sites.in(unit).stream()
                .filter(site -> !site.facts().openedOn().isAfter(Vietnam.dayOf(asOf)))
                .map(this::filled)
                .toList();
    }

    @Override
    public List<Filled> find(Scope scope, Collection<UUID> records) {
        return records.stream()
                .distinct()
                .flatMap(id -> sites.find(new SiteId(id)).stream())
                .map(this::filled)
                .toList();
    }

    private Filled filled(Site site) {
        var facts = site.facts();
        var values = new HashMap<String, String>();
        values.put("code", facts.code());
        values.put("name", facts.name());
        values.put("kind", facts.kind().name());
        values.put("unit", units.fullName(facts.unit()));
        values.put("capacity", Integer.toString(facts.capacity()));
        values.put("guards", Integer.toString(facts.guards()));
        values.put("shifts", Integer.toString(facts.shifts()));
        FilledPersonRepository.put(values, "address", facts.address());
        FilledPersonRepository.put(values, "camera", facts.camera());
        FilledPersonRepository.put(values, "phone", facts.phone());
        FilledPersonRepository.put(values, "opened_on", facts.openedOn());
        FilledPersonRepository.put(values, "closed_on", facts.closedOn());
        return new Filled(site.id().value(), values);
    }
}
