package vn.vungxanh.surveillance.traces;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.presence.Group;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Setting;

/** Evidence of this room in the words of the list of contacts. */
final class Settings {

    private Settings() {}

    static Evidence evidence(Meeting meeting, @Nullable Group group) {
        return switch (meeting.basis()) {
            case PLACE -> Evidence.QR;
            case BLUETOOTH -> Evidence.BLUETOOTH;
            case DECLARED -> Evidence.INTERVIEW;
            case GROUP -> household(meeting, group) ? Evidence.HOUSEHOLD : Evidence.ROSTER;
        };
    }

    static Setting setting(Meeting meeting, @Nullable Place place, @Nullable Group group) {
        if (meeting.basis() == Basis.GROUP) {
            return group == null ? Setting.HOUSEHOLD : setting(group.kind());
        }
        return place == null
                ? Setting.OTHER
                : switch (place.kind()) {
                    case HOME -> Setting.HOUSEHOLD;
                    case WORK_LINE, OFFICE -> Setting.WORKPLACE;
                    case CLASSROOM -> Setting.SCHOOL;
                    case MARKET, SHOP, SUPERMARKET -> Setting.MARKET;
                    case HEALTH_FACILITY -> Setting.HEALTHCARE;
                    case VEHICLE, STATION -> Setting.TRANSPORT;
                    case EVENT, WORSHIP, RESTAURANT, ENTERTAINMENT, CANTEEN -> Setting.GATHERING;
                    default -> Setting.OTHER;
                };
    }

    /** Null where nobody knows, never for no. */
    static @Nullable Boolean closedSpace(Meeting meeting, @Nullable Place place) {
        if (meeting.basis() == Basis.GROUP) {
            return true;
        }
        return place == null ? null : place.closedSpace();
    }

    private static boolean household(Meeting meeting, @Nullable Group group) {
        return meeting.where() == 0 || (group != null && group.kind() == GroupKind.HOUSEHOLD);
    }

    private static Setting setting(GroupKind kind) {
        return switch (kind) {
            case HOUSEHOLD -> Setting.HOUSEHOLD;
            case WORK_LINE, SHIFT -> Setting.WORKPLACE;
            case CLASS -> Setting.SCHOOL;
            case VEHICLE_TRIP -> Setting.TRANSPORT;
            case DORMITORY_ROOM -> Setting.OTHER;
        };
    }
}
