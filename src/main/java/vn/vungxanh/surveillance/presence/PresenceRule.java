package vn.vungxanh.surveillance.presence;

import vn.vungxanh.kernel.Rule;

/** What this room does not allow. The field is that of the item that the rule is about. */
public enum PresenceRule implements Rule {
    UNREADABLE_LINE(""),
    ID_MISSING("id"),
    ID_TOO_LONG("id"),
    /** The first one with this id stands. */
    ID_USED_FOR_ANOTHER("id"),
    UNKNOWN_PERSON("person"),
    UNKNOWN_PLACE("place"),
    /** Neither the place nor the person is the sender's to answer for. */
    OUTSIDE_JURISDICTION("place"),
    UNREADABLE_TIME("in"),
    IN_FUTURE("in"),
    OLDER_THAN_RETENTION("in"),
    OUT_BEFORE_IN("out"),
    STAY_TOO_LONG("out"),
    SAME_PERSON("second"),
    BAD_SIGNAL("attenuationDb"),
    BAD_DURATION("seconds"),
    TOO_MANY_ITEMS(""),
    NAME_MISSING("name"),
    UNKNOWN_KIND("kind"),
    UNKNOWN_UNIT("unit"),
    BAD_COORDINATES("latitude"),
    BAD_CAPACITY("capacity"),
    MEMBERSHIP_ENDS_BEFORE_IT_BEGINS("to"),
    STOP_WITHOUT_PLACE("place"),
    STOP_ENDS_BEFORE_IT_BEGINS("to");

    private final String field;

    PresenceRule(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    @Override
    public String room() {
        return "presence";
    }
}
