package vn.vungxanh.foundation.field;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that was refused and has not come again; its words are on the telephone only.
 *
 * @param rule the message key of the rule
 */
public record Refusal(
        String item, @Nullable Long seq, @Nullable String kind, String field, String rule, String author, Instant at) {}
