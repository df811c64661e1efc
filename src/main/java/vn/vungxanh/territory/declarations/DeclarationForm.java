package vn.vungxanh.territory.declarations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;

/** A declaration taken down where there was no network, under the questions of the day on which it was. */
@Component
class DeclarationForm implements FieldForm {

    private final StaffEntry entry;

    DeclarationForm(StaffEntry entry) {
        this.entry = entry;
    }

    @Override
    public String kind() {
        return "declaration";
    }

    @Override
    public String page() {
        return "/field/declaration";
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        var outcome =
                entry.enter(scope, item.id(), kindOf(item), Channel.FIELD, words(item.payload()), item.capturedAt());
        if (outcome.taken() == null) {
            var first = outcome.problems().get(0);
            return new FieldResult.Rejected(first.field(), first.rule(), first.details());
        }
        return new FieldResult.Stored(outcome.taken().receipt());
    }

    private static Kind kindOf(FieldItem item) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(item.text("kind"))) {
                return kind;
            }
        }
        return Kind.POPULATION;
    }

    private static FormWords words(JsonNode payload) {
        var words = new HashMap<String, List<String>>();
        for (var field : payload.properties()) {
            var values = new ArrayList<String>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(each -> values.add(each.asString("")));
            } else if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.add(field.getValue().asString(""));
            }
            words.put(field.getKey(), values);
        }
        return new FormWords(words);
    }
}
