package vn.vungxanh.foundation.directives;

import org.jspecify.annotations.Nullable;

/** How fast a document has to travel: the marks of NĐ 30/2020/NĐ-CP. */
public enum Urgency {
    NORMAL(null),
    URGENT("KHẨN"),
    VERY_URGENT("THƯỢNG KHẨN"),
    IMMEDIATE("HỎA TỐC");

    private final @Nullable String stamp;

    Urgency(@Nullable String stamp) {
        this.stamp = stamp;
    }

    /** What is stamped on the paper; none on an ordinary one. */
    public @Nullable String stamp() {
        return stamp;
    }

    public String key() {
        return "directives.urgency." + name();
    }
}
