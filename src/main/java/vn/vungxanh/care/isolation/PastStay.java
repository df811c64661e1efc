package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * A stay of before the program was used, over or not. Stays of one person that follow each other without a day in between
 * are one isolation.
 *
 * @param unit the residence
 * @param site for a stay in one
 * @param fromSite at home after a site of another province; after one of the own this follows from the stay before
 * @param endedAt null while it goes on
 * @param outcome null while it goes on; {@link StayOutcome#MOVED} when another stay follows
 */
public record PastStay(
        PersonId person,
        UnitId unit,
        String disease,
        Subject subject,
        @Nullable LocalDate exposedOn,
        StayKind kind,
        @Nullable SiteId site,
        @Nullable BedId bed,
        boolean fromSite,
        Instant startedAt,
        @Nullable LocalDate endsOn,
        @Nullable Instant endedAt,
        @Nullable StayOutcome outcome) {

    public static PastStay inSite(
            PersonId person,
            UnitId unit,
            Subject subject,
            SiteId site,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable StayOutcome outcome) {
        return new PastStay(
                person,
                unit,
                Disease.COVID_19,
                subject,
                null,
                StayKind.CENTRAL,
                site,
                null,
                false,
                startedAt,
                null,
                endedAt,
                outcome);
    }

    public static PastStay atHome(
            PersonId person,
            UnitId unit,
            Subject subject,
            boolean fromElsewhere,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable StayOutcome outcome) {
        return new PastStay(
                person,
                unit,
                Disease.COVID_19,
                subject,
                null,
                StayKind.HOME,
                null,
                null,
                fromElsewhere,
                startedAt,
                null,
                endedAt,
                outcome);
    }

    public PastStay inBed(@Nullable BedId given) {
        return new PastStay(
                person, unit, disease, subject, exposedOn, kind, site, given, fromSite, startedAt, endsOn, endedAt,
                outcome);
    }

    public PastStay exposed(@Nullable LocalDate day) {
        return new PastStay(
                person, unit, disease, subject, day, kind, site, bed, fromSite, startedAt, endsOn, endedAt, outcome);
    }

    public PastStay until(LocalDate planned) {
        return new PastStay(
                person, unit, disease, subject, exposedOn, kind, site, bed, fromSite, startedAt, planned, endedAt,
                outcome);
    }

    public PastStay asFollowUp() {
        return new PastStay(
                person,
                unit,
                disease,
                subject,
                exposedOn,
                StayKind.FOLLOW_UP,
                site,
                bed,
                fromSite,
                startedAt,
                endsOn,
                endedAt,
                outcome);
    }
}
