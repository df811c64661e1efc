package vn.vungxanh.foundation.field;

/** While a supervisor was deciding, somebody changed the record once more; nothing of the decision was written. */
public final class ChangedOnceMore extends RuntimeException {

    private final transient FieldResult.Conflict now;

    ChangedOnceMore(FieldResult.Conflict now) {
        super("changed once more");
        this.now = now;
    }

    FieldResult.Conflict now() {
        return now;
    }
}
