package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;

/** Who died, and when: told by the rooms that learn of it, asked by those that order something for a person. */
@Component
@Transactional
public class Deaths {

    private final DeathRepository deaths;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Deaths(DeathRepository deaths, AuditTrail audit, ApplicationEventPublisher events) {
        this.deaths = deaths;
        this.audit = audit;
        this.events = events;
    }

    /** Many at once. Told again, it changes nothing; told another day, the day is put right. */
    public void record(Scope scope, Map<PersonId, LocalDate> diedOn) {
        if (diedOn.isEmpty()) {
            return;
        }
        var changed = deaths.record(diedOn);
        if (!changed.isEmpty()) {
            audit.wrote(scope, "people.audit.died", changed, null);
            events.publishEvent(new PersonsDied(changed));
        }
    }

    /** The person lives: whoever said otherwise was mistaken. */
    public void takeBack(Scope scope, PersonId person) {
        if (deaths.takeBack(person)) {
            audit.wrote(scope, "people.audit.alive", List.of(person.value()), null);
        }
    }

    /** Those of them who died, also where the death is known of another record of the same person. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> among(Collection<UUID> persons) {
        return persons.isEmpty() ? Map.of() : deaths.among(persons);
    }
}
