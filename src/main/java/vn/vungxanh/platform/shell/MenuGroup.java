package vn.vungxanh.platform.shell;

/** What the menu's lines are gathered under, in the order in which they stand. */
public enum MenuGroup {
    LOOK,
    CASES,
    CARE,
    AREA,
    CAPACITY,
    DESK,
    DATA,
    SYSTEM;

    public String key() {
        return "shell.menu." + name();
    }
}
