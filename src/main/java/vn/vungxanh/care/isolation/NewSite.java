package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A site as its office describes it.
 *
 * @param capacity people, as decided; the beds are named one by one in {@link Sites#addRoom}
 * @param conditions ids of the checklist that are met
 * @param camera where its pictures are seen; null without a camera
 * @param guards at work at the same time
 * @param shifts how often a day they change
 */
public record NewSite(
        String code,
        String name,
        SiteKind kind,
        UnitId unit,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        int capacity,
        Set<String> conditions,
        @Nullable String camera,
        @Nullable Instant cameraSeenAt,
        int guards,
        int shifts,
        @Nullable String phone,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_GUARDS = 1_000;
    private static final int MOST_SHIFTS = 6;

    public NewSite {
        conditions = Set.copyOf(conditions);
    }

    public static NewSite of(String code, String name, SiteKind kind, UnitId unit, int capacity, LocalDate openedOn) {
        return new NewSite(
                code, name, kind, unit, null, null, null, capacity, Set.of(), null, null, 0, 1, null, openedOn, null);
    }

    public NewSite guarded(int atOnce, int times) {
        return new NewSite(
                code,
                name,
                kind,
                unit,
                address,
                lat,
                lon,
                capacity,
                conditions,
                camera,
                cameraSeenAt,
                atOnce,
                times,
                phone,
                openedOn,
                closedOn);
    }

    public NewSite watched(String link, @Nullable Instant seenAt) {
        return new NewSite(
                code,
                name,
                kind,
                unit,
                address,
                lat,
                lon,
                capacity,
                conditions,
                link,
                seenAt,
                guards,
                shifts,
                phone,
                openedOn,
                closedOn);
    }

    public NewSite meeting(Set<String> met) {
        return new NewSite(
                code,
                name,
                kind,
                unit,
                address,
                lat,
                lon,
                capacity,
                met,
                camera,
                cameraSeenAt,
                guards,
                shifts,
                phone,
                openedOn,
                closedOn);
    }

    public NewSite at(String where, @Nullable Double latitude, @Nullable Double longitude) {
        return new NewSite(
                code,
                name,
                kind,
                unit,
                where,
                latitude,
                longitude,
                capacity,
                conditions,
                camera,
                cameraSeenAt,
                guards,
                shifts,
                phone,
                openedOn,
                closedOn);
    }

    public NewSite reachedAt(String number) {
        return new NewSite(
                code,
                name,
                kind,
                unit,
                address,
                lat,
                lon,
                capacity,
                conditions,
                camera,
                cameraSeenAt,
                guards,
                shifts,
                number,
                openedOn,
                closedOn);
    }

    boolean isComplete() {
        return code.matches("[A-Z0-9-]{2,20}")
                && name.strip().length() >= 2
                && name.length() <= 200
                && capacity >= 0
                && capacity <= MOST_PEOPLE
                && guards >= 0
                && guards <= MOST_GUARDS
                && shifts >= 1
                && shifts <= MOST_SHIFTS
                && (lat == null) == (lon == null)
                && (lat == null || Math.abs(lat) <= 90)
                && (lon == null || Math.abs(lon) <= 180)
                && (address == null || address.length() <= 300)
                && (camera == null || camera.length() <= 300)
                && (phone == null || phone.length() <= 30)
                && (closedOn == null || !closedOn.isBefore(openedOn));
    }
}
