package vn.vungxanh.foundation.field;

import org.jspecify.annotations.Nullable;

/** Whether a telephone may send. */
public enum DeviceState {
    ACTIVE(null),
    LOST(FieldRule.DEVICE_LOST),
    BLOCKED(FieldRule.DEVICE_BLOCKED);

    private final @Nullable FieldRule refusal;

    DeviceState(@Nullable FieldRule refusal) {
        this.refusal = refusal;
    }

    /** Nothing that it holds is destroyed: when it is found it may send again. */
    void mustSend() {
        if (refusal != null) {
            throw refusal.broken();
        }
    }
}
