package vn.vungxanh.foundation.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.kernel.SearchKey;

/** From the text of a request to a batch. An item that cannot be read says so and the next one goes on. */
final class BatchReader {

    static final int MOST_ITEMS = 50;
    private static final int MOST_STATES = 12;
    private static final int MOST_DISCARDED = 500;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NONCE = 200;

    private BatchReader() {}

    static SyncBatch read(byte[] body, int mostItems) {
        var sent = tree(body);
        FieldRule.UNREADABLE_BATCH.brokenIf(!sent.isObject());
        var device = Told.uuid(Told.text(sent, "device"));
        if (device == null || device.getMostSignificantBits() == 0) {
            throw FieldRule.DEVICE_MALFORMED.broken();
        }
        var items = sent.path("items");
        FieldRule.UNREADABLE_BATCH.brokenIf(!items.isMissingNode() && !items.isArray());
        FieldRule.TOO_MANY_ITEMS.brokenIf(items.size() > mostItems, mostItems);
        var nonce = Told.text(sent, "nonce");
        FieldRule.UNREADABLE_BATCH.brokenIf(
                nonce != null && (nonce.length() > LONGEST_NONCE || !Payloads.writable(nonce)));
        var read = new ArrayList<SentItem>();
        items.forEach(item -> read.add(ItemReader.read(item)));
        return new SyncBatch(
                device,
                name(Told.text(sent, "name")),
                highest(sent.path("highestSeq")),
                Told.instant(Told.text(sent, "sentAt")),
                nonce,
                held(sent.path("held")),
                discarded(sent.path("discarded")),
                read);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return Payloads.JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw FieldRule.UNREADABLE_BATCH.broken();
        }
    }

    private static long highest(JsonNode told) {
        if (told.isMissingNode() || told.isNull()) {
            return 0;
        }
        var number = Told.whole(told);
        if (number == null || number < 0 || number > ItemReader.HIGHEST_SEQ) {
            throw FieldRule.UNREADABLE_BATCH.broken();
        }
        return number;
    }

    private static @Nullable String name(@Nullable String told) {
        if (told == null || !Payloads.writable(told)) {
            return null;
        }
        var name = SearchKey.nfc(told);
        return name.isEmpty() ? null : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static Map<String, Integer> held(JsonNode told) {
        var held = new HashMap<String, Integer>();
        for (var state : told.properties()) {
            var number = Told.whole(state.getValue());
            if (Told.isWord(state.getKey()) && number != null && number >= 0 && held.size() < MOST_STATES) {
                held.put(state.getKey(), (int) Math.min(number, 1_000_000));
            }
        }
        return held;
    }

    private static List<Long> discarded(JsonNode told) {
        var numbers = new ArrayList<Long>();
        for (var each : told) {
            var number = Told.whole(each);
            if (number != null && number >= 1 && number <= ItemReader.HIGHEST_SEQ && numbers.size() < MOST_DISCARDED) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
