package vn.vungxanh.territory.checkpoints;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;

/** A passage written where there was no network: it has happened, so only what cannot be read is sent back. */
@Component
class PassageForm implements FieldForm {

    private final Passages passages;

    PassageForm(Passages passages) {
        this.passages = passages;
    }

    @Override
    public String kind() {
        return "passage";
    }

    @Override
    public String page() {
        return "/field/passage";
    }

    @Override
    public Permission permission() {
        return Permission.RECORD_PASSAGES;
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        try {
            var words = new HashMap<>(JsonWords.of(item.payload()));
            words.put("id", item.id().toString());
            words.put("at", item.capturedAt().toString());
            var post = new PostId(UUID.fromString(words.getOrDefault("post", "")));
            // The form asks once for everybody aboard.
            words.put("others", words.getOrDefault("people[0].decision", ""));
            var passage = new PassageWords(words).read(post, item.capturedAt(), Channel.FIELD);
            return new FieldResult.Stored(
                    passages.record(scope, passage).passage().toString());
        } catch (RuleBroken broken) {
            var field = broken.rule() instanceof CheckpointsRule rule ? rule.field() : "";
            return FieldResult.Rejected.of(field, broken);
        } catch (NotFound | IllegalArgumentException e) {
            return new FieldResult.Rejected("post", CheckpointsRule.OUTSIDE_JURISDICTION, List.of());
        }
    }
}
