package vn.vungxanh.care.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.tracing.KnowsIsolation;

/** From when to when somebody was kept from others. The watch after an isolation keeps nobody from anybody. */
@Component
class TellsTracing implements KnowsIsolation {

    private final StayRepository stays;

    TellsTracing(StayRepository stays) {
        this.stays = stays;
    }

    @Override
    public Map<UUID, List<Spell>> spells(Collection<UUID> persons) {
        var spells = new HashMap<UUID, List<Spell>>();
        stays.apart(persons)
                .forEach(stay -> spells.computeIfAbsent(stay.person().value(), any -> new ArrayList<>())
                        .add(new Spell(stay.startedAt(), stay.endedAt(), stay.outcome() == StayOutcome.ESCAPED)));
        return spells;
    }
}
