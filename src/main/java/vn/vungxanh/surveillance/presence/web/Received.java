package vn.vungxanh.surveillance.presence.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Receipt;

/** The items of one call in their order: those that can be read, and for the others the receipt that says why not. */
final class Received<I> implements ItemStream.Items {

    static final int MOST_ITEMS = 20_000;
    private static final int SHORTEST_TIME = "2021-05-24T08:30".length();

    /** From the text of the fields to the item. */
    interface Reading<I> {
        I of(@Nullable String[] fields);
    }

    private final Reading<I> reading;
    private final List<I> items = new ArrayList<>();
    private final List<@Nullable Receipt> refused = new ArrayList<>();

    Received(Reading<I> reading) {
        this.reading = reading;
    }

    @Override
    public void item(@Nullable String @Nullable [] fields) {
        PresenceRule.TOO_MANY_ITEMS.brokenIf(refused.size() == MOST_ITEMS);
        if (fields == null) {
            refused.add(Receipt.rejected("", PresenceRule.UNREADABLE_LINE));
            return;
        }
        try {
            items.add(reading.of(fields));
            refused.add(null);
        } catch (RuleBroken broken) {
            refused.add(Receipt.rejected(text(fields[0]), (PresenceRule) broken.rule()));
        }
    }

    List<I> items() {
        return items;
    }

    /** The receipts of the readable items among those of the others. */
    List<Receipt> inOrder(List<Receipt> receipts) {
        var all = new ArrayList<Receipt>(refused.size());
        var next = 0;
        for (var refusal : refused) {
            all.add(refusal == null ? receipts.get(next++) : refusal);
        }
        return all;
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    static UUID uuid(@Nullable String field, PresenceRule otherwise) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(otherwise);
        }
    }

    /** ISO 8601 with or without its zone, or seconds since 1970. */
    static Instant time(@Nullable String field) {
        var written = text(field);
        try {
            if (!written.isEmpty() && written.length() <= 12 && written.chars().allMatch(Character::isDigit)) {
                return Instant.ofEpochSecond(Long.parseLong(written));
            }
            PresenceRule.UNREADABLE_TIME.brokenIf(written.length() < SHORTEST_TIME);
            return Vietnam.instant(written);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(PresenceRule.UNREADABLE_TIME);
        }
    }

    static int number(@Nullable String field, PresenceRule otherwise) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken(otherwise);
        }
    }
}
