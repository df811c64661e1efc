package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.Nullable;

/** What became of one result. */
public record ResultEffect(
        String barcode, Effect effect, @Nullable TestingRule rule) {

    public enum Effect {
        STORED,
        /** Known before; the Ct value was learnt. */
        COMPLETED,
        /** Known before, nothing new. */
        DUPLICATE,
        REFUSED
    }

    static ResultEffect of(NewResult result, Effect effect) {
        return new ResultEffect(result.barcode(), effect, null);
    }

    static ResultEffect refused(NewResult result, TestingRule rule) {
        return new ResultEffect(result.barcode(), Effect.REFUSED, rule);
    }
}
