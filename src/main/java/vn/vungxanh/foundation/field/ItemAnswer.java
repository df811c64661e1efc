package vn.vungxanh.foundation.field;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Rule;

/**
 * What a telephone is told about one item.
 *
 * @param id and hash as they were sent
 * @param version of the record that stands against it
 */
public record ItemAnswer(
        String id,
        String hash,
        Outcome outcome,
        @Nullable String receipt,
        String field,
        @Nullable Rule rule,
        List<Object> details,
        @Nullable Long version,
        Map<String, FieldPair> fields) {

    public ItemAnswer {
        details = List.copyOf(details);
        fields = Map.copyOf(fields);
    }

    static ItemAnswer stored(SentItem item, String receipt) {
        return of(item, Outcome.STORED, receipt);
    }

    static ItemAnswer duplicate(SentItem item, String receipt) {
        return of(item, Outcome.DUPLICATE, receipt);
    }

    static ItemAnswer later(SentItem item) {
        return of(item, Outcome.LATER, null);
    }

    static ItemAnswer rejected(SentItem item, String field, Rule rule, List<Object> details) {
        return new ItemAnswer(item.idText(), item.hash(), Outcome.REJECTED, null, field, rule, details, null, Map.of());
    }

    static ItemAnswer conflict(SentItem item, @Nullable Long version, Map<String, FieldPair> fields) {
        return new ItemAnswer(item.idText(), item.hash(), Outcome.CONFLICT, null, "", null, List.of(), version, fields);
    }

    private static ItemAnswer of(SentItem item, Outcome outcome, @Nullable String receipt) {
        return new ItemAnswer(item.idText(), item.hash(), outcome, receipt, "", null, List.of(), null, Map.of());
    }
}
