package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which cases, as the address of the line list says it. Whatever a screen or a report counts can be said in these words,
 * so that every number leads to exactly its cases.
 *
 * <ul>
 *   <li>{@code unit}: with everything below it
 *   <li>{@code status}: see {@link Status}
 *   <li>{@code confirmedFrom}, {@code confirmedTo}, {@code onsetFrom}, {@code onsetTo}, {@code reportedFrom},
 *       {@code reportedTo}: days, included
 *   <li>{@code source}, {@code disease}, {@code q} (name without accents, or a code)
 *   <li>{@code asOf}: the state as it was at that instant, by the cases' own dates
 * </ul>
 */
public record CaseFilter(
        UnitId unit,
        Instant asOf,
        Status status,
        @Nullable String disease,
        @Nullable Source source,
        @Nullable LocalDate confirmedFrom,
        @Nullable LocalDate confirmedTo,
        @Nullable LocalDate onsetFrom,
        @Nullable LocalDate onsetTo,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        @Nullable String text,
        Order order) {

    public static CaseFilter of(UnitId unit, Instant asOf) {
        return new CaseFilter(
                unit, asOf, Status.ALL, null, null, null, null, null, null, null, null, null, Order.CONFIRMED);
    }

    /** What a dashboard counts: the cases confirmed from a day on, in that state. */
    public static CaseFilter confirmedSince(UnitId unit, Status status, LocalDate from, Instant asOf) {
        return new CaseFilter(
                unit, asOf, status, Disease.COVID_19, null, from, null, null, null, null, null, null, Order.CONFIRMED);
    }

    /** What a bar of the curve by report counts: the cases confirmed from a day on and reported in those days. */
    public static CaseFilter reportedBetween(
            UnitId unit, LocalDate confirmedFrom, LocalDate from, LocalDate to, Instant asOf) {
        return new CaseFilter(
                unit,
                asOf,
                Status.CONFIRMED,
                Disease.COVID_19,
                null,
                confirmedFrom,
                null,
                null,
                null,
                from,
                to,
                null,
                Order.CONFIRMED);
    }

    /** What a day of onset counts: the cases that began on it, reported in those days. */
    public static CaseFilter begunOn(UnitId unit, LocalDate onset, LocalDate from, LocalDate to, Instant asOf) {
        return new CaseFilter(
                unit,
                asOf,
                Status.CONFIRMED,
                Disease.COVID_19,
                null,
                null,
                null,
                onset,
                onset,
                from,
                to,
                null,
                Order.CONFIRMED);
    }

    public CaseFilter saying(String words) {
        return new CaseFilter(
                unit,
                asOf,
                status,
                disease,
                source,
                confirmedFrom,
                confirmedTo,
                onsetFrom,
                onsetTo,
                reportedFrom,
                reportedTo,
                words,
                order);
    }

    /** The same filter without what does not change a count: the order, and the time, which is asked beside it. */
    CaseFilter countedAlike() {
        return new CaseFilter(
                unit,
                Instant.EPOCH,
                status,
                disease,
                source,
                confirmedFrom,
                confirmedTo,
                onsetFrom,
                onsetTo,
                reportedFrom,
                reportedTo,
                text,
                Order.CONFIRMED);
    }

    /** Everything but DISCARDED leaves the discarded cases out; all are as of the instant. */
    public enum Status {
        /** Reported by then and not discarded. */
        ALL,
        SUSPECTED,
        CONFIRMED,
        /** Confirmed in the 24 hours before. */
        NEW,
        /** Confirmed, neither recovered nor dead. */
        ACTIVE,
        /** Active and not transferred out of the province. */
        TREATED,
        TRANSFERRED,
        RECOVERED,
        DIED,
        /** Another case of the same person may be the same illness. */
        DOUBTFUL,
        DISCARDED
    }

    public enum Order {
        CONFIRMED("c.confirmed_at desc nulls last, c.id"),
        ONSET("c.onset_on desc nulls last, c.id"),
        REPORTED("c.reported_at desc, c.id"),
        CODE("c.local_code"),
        UNIT("c.unit_id, c.confirmed_at desc nulls last, c.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
