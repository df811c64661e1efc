package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A declaration in a list. */
public record DeclarationLine(
        UUID id,
        String receipt,
        Kind kind,
        Channel channel,
        UnitId unit,
        String name,
        int birthYear,
        @Nullable String hamlet,
        List<String> flags,
        Instant declaredAt,
        boolean stands,
        @Nullable TriageState triage,
        @Nullable Finding finding,
        @Nullable UUID person) {

    public DeclarationLine {
        flags = List.copyOf(flags);
    }

    /** "Nguyễn V. A.": enough to know whom one is talking about. */
    public String maskedName() {
        return Masks.name(name);
    }

    @Override
    public String toString() {
        return "declaration " + id;
    }
}
