package vn.vungxanh.foundation.tasks;

public enum TaskState {
    /** Owed: given, or given back. */
    OPEN,
    /** The owner says so, the giver has not looked yet. */
    DONE,
    CONFIRMED,
    WITHDRAWN;

    public String key() {
        return "tasks.state." + name();
    }
}
