package vn.vungxanh.surveillance.traces;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * What a meeting adds to the score: hours together times the weight of the setting, both in thousandths. The chance of a
 * transmission grows about linearly with the hours, at homes first: Ferretti et al., Nature 626:145 (2024).
 */
record Risk(long hours, int weight) {

    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int EAST_OF_GREENWICH = 7 * SECONDS_AN_HOUR;

    static Risk of(ContactRule rule, Meeting meeting, @Nullable Place place, @Nullable GroupKind kind, long until) {
        switch (meeting.basis()) {
            case BLUETOOTH:
                return new Risk(hours(meeting.seconds()), rule.bluetoothWeight());
            case PLACE:
                var number = place == null ? PlaceKind.OTHER : place.kind();
                return new Risk(hours(meeting.seconds()), weight(rule, number));
            default:
                return group(rule, kind == null ? GroupKind.HOUSEHOLD : kind, meeting.at(), until);
        }
    }

    /** Members are together on every day of the window. */
    static Risk group(ContactRule rule, GroupKind kind, long from, long to) {
        var terms = rule.groups().get(kind.number());
        return terms == null || to <= from
                ? new Risk(0, 0)
                : new Risk((day(to - 1) - day(from) + 1) * terms.hoursADay(), terms.weight());
    }

    /** Of somebody declared, of whom nobody knows how long, as long as makes a contact; at home, a day. */
    static Risk declared(ContactRule rule, DeclaredMeeting declared) {
        var home = declared.setting() == Setting.HOUSEHOLD;
        var terms = rule.groups().get(GroupKind.HOUSEHOLD.number());
        var minutes = declared.minutes();
        var hours = minutes != null && minutes > 0
                ? hours(minutes * 60)
                : home && terms != null ? terms.hoursADay() : hours(rule.singleSeconds());
        return new Risk(hours, home && terms != null ? terms.weight() : weight(rule, kind(declared.setting())));
    }

    /** Thousandths of a weighted second, as the index adds them up. */
    long worth() {
        return hours * weight * SECONDS_AN_HOUR / 1_000;
    }

    private static int weight(ContactRule rule, PlaceKind kind) {
        var terms = rule.kinds().get(kind.number());
        return terms == null ? 0 : terms.weight();
    }

    private static PlaceKind kind(Setting setting) {
        return switch (setting) {
            case HOUSEHOLD -> PlaceKind.HOME;
            case SCHOOL -> PlaceKind.CLASSROOM;
            case WORKPLACE -> PlaceKind.WORK_LINE;
            case HEALTHCARE -> PlaceKind.HEALTH_FACILITY;
            case MARKET -> PlaceKind.MARKET;
            case TRANSPORT -> PlaceKind.VEHICLE;
            case GATHERING -> PlaceKind.EVENT;
            case NEIGHBOUR, OTHER -> PlaceKind.OTHER;
        };
    }

    private static long hours(long seconds) {
        return seconds * 1_000 / SECONDS_AN_HOUR;
    }

    private static long day(long second) {
        return Math.floorDiv(second + EAST_OF_GREENWICH, SECONDS_A_DAY);
    }
}
