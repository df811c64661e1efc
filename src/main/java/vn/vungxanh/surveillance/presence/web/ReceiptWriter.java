package vn.vungxanh.surveillance.presence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Receipt;
import vn.vungxanh.surveillance.presence.Receipt.Outcome;

/** Receipts as JSON, written as they go: first the sums, then a line for each item in the order in which they came. */
@Component
class ReceiptWriter {

    private final JsonFactory factory = new JsonFactory();
    private final MessageSource words;

    ReceiptWriter(MessageSource words) {
        this.words = words;
    }

    void write(List<Receipt> receipts, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var locale = RequestContextUtils.getLocale(request);
        var sums = new EnumMap<Outcome, Integer>(Outcome.class);
        receipts.forEach(receipt -> sums.merge(receipt.outcome(), 1, Integer::sum));
        try (var json = factory.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            json.writeStartObject();
            for (var outcome : Outcome.values()) {
                json.writeNumberProperty(name(outcome), sums.getOrDefault(outcome, 0));
            }
            json.writeArrayPropertyStart("items");
            var sentences = new EnumMap<PresenceRule, String>(PresenceRule.class);
            for (var receipt : receipts) {
                item(json, receipt, sentences, locale);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void item(JsonGenerator json, Receipt receipt, Map<PresenceRule, String> sentences, Locale locale) {
        json.writeStartObject();
        json.writeStringProperty("id", receipt.id());
        json.writeStringProperty("outcome", name(receipt.outcome()));
        var rule = receipt.rule();
        if (rule != null) {
            json.writeStringProperty("rule", rule.messageKey());
            json.writeStringProperty("field", receipt.field());
            json.writeStringProperty(
                    "message",
                    sentences.computeIfAbsent(rule, each -> words.getMessage(each.messageKey(), null, locale)));
        }
        json.writeEndObject();
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
