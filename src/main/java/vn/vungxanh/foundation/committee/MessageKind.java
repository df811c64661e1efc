package vn.vungxanh.foundation.committee;

public enum MessageKind {
    ANNOUNCEMENT,
    /** Waits for an answer. */
    QUESTION,
    DECISION;

    public String key() {
        return "committee.kind." + name();
    }
}
