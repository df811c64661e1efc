package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which declarations, as the address of the list says it; whatever a screen counts can be said in these words.
 *
 * @param unit with everything below
 * @param asOf what was known then
 * @param flag id of a red flag; {@code any} for one of them
 * @param from first day, included
 */
public record DeclarationFilter(
        UnitId unit,
        Instant asOf,
        Show show,
        @Nullable Kind kind,
        @Nullable Channel channel,
        @Nullable String flag,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    public static final String ANY_FLAG = "any";

    /** As of the instant. */
    public enum Show {
        /** Neither replaced nor taken back. */
        STANDING(
                "(d.replaced_at is null or d.replaced_at > :asOf) and (d.withdrawn_at is null or d.withdrawn_at > :asOf)"),
        /** Waits in the commune's queue. */
        WAITING("""
                exists (select 1 from declarations.triage t where t.declaration_id = d.id and t.opened_at <= :asOf
                    and (t.closed_at is null or t.closed_at > :asOf))"""),
        CORRECTED("d.replaced_at <= :asOf"),
        WITHDRAWN("d.withdrawn_at <= :asOf"),
        /** Nobody in the register answers to it. */
        UNMATCHED("d.person_id is null"),
        ALL("true");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static DeclarationFilter of(UnitId unit, Instant asOf, Show show) {
        return new DeclarationFilter(unit, asOf, show, null, null, null, null, null, null);
    }

    public DeclarationFilter during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DeclarationFilter(unit, asOf, show, kind, channel, flag, first, last, text);
    }

    public DeclarationFilter flagged(@Nullable String with) {
        return new DeclarationFilter(unit, asOf, show, kind, channel, with, from, to, text);
    }

    public DeclarationFilter showing(Show other) {
        return new DeclarationFilter(unit, asOf, other, kind, channel, flag, from, to, text);
    }

    public DeclarationFilter within(UnitId other) {
        return new DeclarationFilter(other, asOf, show, kind, channel, flag, from, to, text);
    }
}
