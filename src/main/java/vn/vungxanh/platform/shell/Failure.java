package vn.vungxanh.platform.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the reader is told when something did not work.
 *
 * @param kind the stem of the message keys: {@code shell.error.<kind>.title} and {@code .advice}
 * @param sentence what exactly, already in the reader's language; null where the kind says it all
 * @param incident the number under which the log holds the details
 */
public record Failure(
        HttpStatus status,
        String kind,
        @Nullable String sentence,
        @Nullable String incident) {}
