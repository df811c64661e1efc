package vn.vungxanh.foundation.field;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.TimeOrderedId;

/** A telephone as the app is, without a browser: it numbers what it keeps and says what it holds. */
public final class Phone {

    public record Kept(
            String kind,
            UUID id,
            long seq,
            String payload,
            Instant at,
            @Nullable Long base,
            @Nullable String author) {

        Kept with(String other) {
            return new Kept(kind, id, seq, other, at, base, author);
        }

        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("id", id.toString());
            json.put("kind", kind);
            json.put("seq", seq);
            json.put("capturedAt", at.toString());
            json.put("formVersion", 1);
            json.put("base", base);
            json.put("hash", Payloads.hash(payload));
            json.put("payload", payload);
            if (author != null) {
                json.put("author", author);
            }
            return json;
        }
    }

    public final UUID id = newId();
    Instant clock;
    long highest;
    String nonce = UUID.randomUUID().toString();

    public Phone(Instant clock) {
        this.clock = clock;
    }

    static UUID newId() {
        var chance = ThreadLocalRandom.current();
        return TimeOrderedId.of(1_621_800_000_000L + chance.nextInt(1_000_000), chance.nextLong(), chance.nextLong());
    }

    Kept note(String text) {
        return new Kept(
                "notebook",
                newId(),
                ++highest,
                Payloads.JSON.writeValueAsString(Map.of("text", text)),
                clock,
                null,
                null);
    }

    /** A form of a room. */
    public Kept form(String kind, Map<String, ?> fields) {
        return new Kept(kind, newId(), ++highest, Payloads.JSON.writeValueAsString(fields), clock, null, null);
    }

    Kept noteOf(String author, String text) {
        var note = note(text);
        return new Kept("notebook", note.id(), note.seq(), note.payload(), note.at(), null, author);
    }

    Kept edit(UUID card, long base, String a, String b) {
        var payload = Payloads.JSON.writeValueAsString(Map.of("text", "card", "card", card.toString(), "a", a, "b", b));
        return new Kept("notebook", newId(), ++highest, payload, clock, base, null);
    }

    byte[] batch(List<Kept> items) {
        var sent = new ArrayList<Map<String, Object>>();
        items.forEach(item -> sent.add(item.json()));
        return batchOf(sent);
    }

    public byte[] batch(Kept... items) {
        return batch(List.of(items));
    }

    byte[] batchOf(List<?> items) {
        var json = new LinkedHashMap<String, Object>();
        json.put("device", id.toString());
        json.put("highestSeq", highest);
        json.put("sentAt", clock.toString());
        json.put("nonce", nonce);
        json.put("held", Map.of("draft", 0, "ready", items.size()));
        json.put("items", items);
        return Payloads.JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }
}
