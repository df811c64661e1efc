package vn.vungxanh.surveillance.tracing;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Yes, no, or not known (Kleene's logic): a missing fact must not read as an innocent one. */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    static <T> Truth of(@Nullable T fact, Predicate<T> condition) {
        if (fact == null) {
            return UNKNOWN;
        }
        return condition.test(fact) ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
