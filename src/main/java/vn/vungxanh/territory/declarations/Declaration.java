package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What somebody declared.
 *
 * @param receipt as it is read: "7F3KQ-92QDM"
 * @param flags ids of red flags
 * @param by login of the staff who entered it; null for a citizen
 * @param person null until found in the register
 */
public record Declaration(
        UUID id,
        String receipt,
        Kind kind,
        String fieldSet,
        Channel channel,
        UnitId unit,
        Answers answers,
        List<String> flags,
        @Nullable Integer urgency,
        Instant declaredAt,
        @Nullable String by,
        @Nullable UUID replaces,
        @Nullable Instant replacedAt,
        @Nullable Instant withdrawnAt,
        @Nullable UUID person) {

    public Declaration {
        flags = List.copyOf(flags);
    }

    public boolean stands() {
        return replacedAt == null && withdrawnAt == null;
    }

    @Override
    public String toString() {
        return "declaration " + id;
    }
}
