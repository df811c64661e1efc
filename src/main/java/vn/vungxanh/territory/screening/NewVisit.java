package vn.vungxanh.territory.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.PersonId;

/**
 * What came of asking one person.
 *
 * @param id the sender's own: sent twice, it is kept once
 * @param tap what was sent together with it, such as a household
 * @param reason why somebody was not asked
 */
public record NewVisit(
        UUID id,
        PersonId person,
        Outcome outcome,
        Set<Question> signs,
        @Nullable String reason,
        Way way,
        Instant askedAt,
        @Nullable UUID tap) {

    public NewVisit {
        signs = Set.copyOf(signs);
    }

    /** One of several that were sent together: its id follows from theirs. */
    public static NewVisit in(
            UUID tap,
            PersonId person,
            Outcome outcome,
            Set<Question> signs,
            @Nullable String reason,
            Way way,
            Instant askedAt) {
        var id = UUID.nameUUIDFromBytes((tap + " " + person).getBytes(StandardCharsets.UTF_8));
        return new NewVisit(id, person, outcome, signs, reason, way, askedAt, tap);
    }

    public static NewVisit well(UUID tap, PersonId person, Way way, Instant askedAt) {
        return in(tap, person, Outcome.WELL, Set.of(), null, way, askedAt);
    }
}
