package vn.vungxanh.platform.storage;

import org.jspecify.annotations.Nullable;

/** The program must not serve with the storage that it found. Says why in both languages, and what to do. */
final class StorageRefused extends RuntimeException {

    private final String advice;

    StorageRefused(String vietnamese, String english, String advice) {
        this(vietnamese, english, advice, null);
    }

    StorageRefused(String vietnamese, String english, String advice, @Nullable Throwable cause) {
        super(vietnamese + System.lineSeparator() + english, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
