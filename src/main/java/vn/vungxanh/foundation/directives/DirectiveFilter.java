package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which documents: those issued by exactly this unit, in a period (both days included), of a kind, with these words.
 *
 * @param state none means all but drafts
 */
public record DirectiveFilter(
        @Nullable UnitId issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DirectiveKind kind,
        @Nullable String words,
        @Nullable DirectiveState state) {

    public DirectiveFilter(
            @Nullable UnitId issuer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable DirectiveKind kind,
            @Nullable String words) {
        this(issuer, from, to, kind, words, null);
    }

    public DirectiveFilter in(DirectiveState other) {
        return new DirectiveFilter(issuer, from, to, kind, words, other);
    }
}
