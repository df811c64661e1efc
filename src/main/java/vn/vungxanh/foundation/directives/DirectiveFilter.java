package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Which documents: those issued by exactly this unit, in a period (both days included), of a kind, with these words. */
public record DirectiveFilter(
        @Nullable UnitId issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DirectiveKind kind,
        @Nullable String words) {}
