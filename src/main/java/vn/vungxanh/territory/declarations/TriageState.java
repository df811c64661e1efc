package vn.vungxanh.territory.declarations;

/** How far the commune has come with a declaration that has a red flag. */
public enum TriageState {
    OPEN,
    /** Called or visited; there is no finding yet. */
    CHECKING,
    CLOSED
}
