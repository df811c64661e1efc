package vn.vungxanh.foundation.directives;

/** How fast a document has to travel: the marks of NĐ 30/2020/NĐ-CP. */
public enum Urgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    IMMEDIATE;

    public String key() {
        return "directives.urgency." + name();
    }
}
