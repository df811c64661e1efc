package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A room that knows of isolations, in memory: the program of the tests has it as any other plug. */
@Component
public class PlainIsolation implements KnowsIsolation {

    private final Map<UUID, List<Spell>> spells = new ConcurrentHashMap<>();

    public void isolated(UUID person, Instant from, @Nullable Instant to, boolean escaped) {
        spells.computeIfAbsent(person, any -> new ArrayList<>()).add(new Spell(from, to, escaped));
    }

    @Override
    public Map<UUID, List<Spell>> spells(Collection<UUID> persons) {
        var known = new HashMap<>(spells);
        known.keySet().retainAll(persons);
        return known;
    }
}
