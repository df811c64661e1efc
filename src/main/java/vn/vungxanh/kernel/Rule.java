package vn.vungxanh.kernel;

/**
 * A rule of a room, as an enum constant of that room. Its sentence stands in the room's messages under
 * {@code <room>.rule.<NAME>}.
 */
public interface Rule {

    String name();

    /** The room that owns the rule: the prefix of its message key. */
    String room();

    default void brokenIf(boolean violated, Object... details) {
        if (violated) {
            throw broken(details);
        }
    }

    default RuleBroken broken(Object... details) {
        return new RuleBroken(this, details);
    }

    default String messageKey() {
        return room() + ".rule." + name();
    }
}
