package vn.vungxanh.foundation.directives;

public enum DirectiveState {
    /** Without a number; only its own unit and those above see it. */
    DRAFT,
    ISSUED,
    /** Another document took its place. */
    REPLACED,
    /** Its time is over. */
    EXPIRED;

    public String key() {
        return "directives.state." + name();
    }
}
