package vn.vungxanh.foundation.field.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.field.ItemAnswer;
import vn.vungxanh.foundation.field.Outcome;
import vn.vungxanh.foundation.field.SyncAnswer;

/** An answer as telephones read it. */
@Component
class SyncWords {

    private final BothLanguages words;

    SyncWords(BothLanguages words) {
        this.words = words;
    }

    Map<String, @Nullable Object> of(SyncAnswer answer) {
        var items = new ArrayList<Map<String, @Nullable Object>>();
        List<String> later = new ArrayList<>();
        for (var item : answer.items()) {
            if (item.outcome() == Outcome.LATER) {
                later.add(item.id());
            } else {
                items.add(item(item));
            }
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("nonce", answer.nonce());
        json.put("receivedAt", answer.receivedAt().toString());
        json.put("device", Map.of("highestStored", answer.highestStored(), "missing", answer.missing()));
        json.put("items", items);
        json.put("later", later);
        return json;
    }

    private Map<String, @Nullable Object> item(ItemAnswer item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", item.id());
        json.put("hash", item.hash());
        json.put("outcome", item.outcome().word());
        if (item.receipt() != null) {
            json.put("receipt", item.receipt());
        }
        var rule = item.rule();
        if (rule != null) {
            json.put("field", item.field());
            json.put("rule", rule.messageKey());
            json.put("message", words.of(rule, item.details()));
        }
        if (item.outcome() == Outcome.CONFLICT) {
            json.put("version", item.version());
            json.put("fields", new TreeMap<>(item.fields()));
        }
        return json;
    }
}
