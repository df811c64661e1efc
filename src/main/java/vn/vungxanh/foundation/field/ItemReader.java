package vn.vungxanh.foundation.field;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.kernel.RuleBroken;

/** From the JSON of one item to the item, or to the rule that it breaks. */
final class ItemReader {

    /** A telephone that keeps a thousand forms a day for a century gives no higher number. */
    static final long HIGHEST_SEQ = 100_000_000;

    private static final int LONGEST_ECHO = 80;
    private static final int HIGHEST_VERSION = 1_000_000;
    private static final int LONGEST_LOGIN = 40;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JsonNode item;
    /** What is being read: where it fails, this is the field that the rule is about. */
    private String field = "";

    private ItemReader(JsonNode item) {
        this.item = item;
    }

    static SentItem read(JsonNode item) {
        return new ItemReader(item).read();
    }

    private SentItem read() {
        var idText = echo("id");
        var hash = echo("hash");
        try {
            FieldRule.ITEM_UNREADABLE.brokenIf(!item.isObject());
            return read(idText, hash);
        } catch (RuleBroken broken) {
            var rule = (FieldRule) broken.rule();
            return SentItem.unreadable(idText, hash, kind(), seq(), rule, field);
        }
    }

    private SentItem read(String idText, String hash) {
        field = "id";
        var id = given(Told.uuid(idText), FieldRule.ID_MALFORMED);
        FieldRule.ID_MALFORMED.brokenIf(id.version() != 7 || id.variant() != 2);
        field = "seq";
        var seq = given(seq(), FieldRule.SEQ_MALFORMED);
        field = "kind";
        var kind = given(kind(), FieldRule.KIND_UNKNOWN);
        field = "capturedAt";
        var at = given(Told.instant(Told.text(item, "capturedAt")), FieldRule.TIME_UNREADABLE);
        field = "formVersion";
        var version = item.has(field) ? given(Told.whole(item.path(field)), FieldRule.VERSION_MALFORMED) : (Long) 1L;
        FieldRule.VERSION_MALFORMED.brokenIf(version < 0 || version > HIGHEST_VERSION);
        field = "base";
        var base = item.hasNonNull(field) ? given(Told.whole(item.path(field)), FieldRule.VERSION_MALFORMED) : null;
        field = "payload";
        var payload = given(Told.text(item, field), FieldRule.PAYLOAD_UNREADABLE);
        FieldRule.PAYLOAD_BAD_SIGNS.brokenIf(!Payloads.writable(payload));
        field = "hash";
        FieldRule.HASH_MISMATCH.brokenIf(!HASH.matcher(hash).matches() || !hash.equals(Payloads.hash(payload)));
        field = "payload";
        var content = Payloads.read(payload);
        field = "author";
        var author = Told.text(item, field);
        FieldRule.AUTHOR_UNKNOWN.brokenIf(author != null && author.length() > LONGEST_LOGIN);
        return new SentItem(
                idText, hash, id, kind, seq, at, version.intValue(), base, author, payload, content, null, "");
    }

    private @Nullable String kind() {
        var kind = Told.text(item, "kind");
        return Told.isWord(kind) ? kind : null;
    }

    private @Nullable Long seq() {
        var seq = Told.whole(item.path("seq"));
        return seq != null && seq >= 1 && seq <= HIGHEST_SEQ ? seq : null;
    }

    /** As it was sent, for the answer; cut where no telephone would have sent it. */
    private String echo(String name) {
        var text = Told.text(item, name);
        if (text == null || !Payloads.writable(text)) {
            return "";
        }
        return text.substring(0, Math.min(LONGEST_ECHO, text.length()));
    }

    private static <T> T given(@Nullable T value, FieldRule otherwise) {
        if (value == null) {
            throw otherwise.broken();
        }
        return value;
    }
}
