package vn.vungxanh.foundation.access;

import java.util.UUID;

public record StaffId(UUID value) {

    /** The program itself: start-up work, never somebody who signed in. */
    public static final StaffId PROGRAM = new StaffId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
