package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Socket: a room that keeps people apart says from when to when, at home, at a site or in a hospital. Several rooms may
 * know a part of it; their spells are put together. Asked in a transaction that sees across borders.
 */
public interface KnowsIsolation {

    /**
     * One time of being kept apart.
     *
     * @param to when it ended; null while it lasts
     * @param escaped it ended because the person left: from then on they met others again
     */
    record Spell(Instant from, @Nullable Instant to, boolean escaped) {}

    /** Of each who was ever isolated, in any order; who never was is left out. */
    Map<UUID, List<Spell>> spells(Collection<UUID> persons);
}
