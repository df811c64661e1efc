package vn.vungxanh.care.rounds.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.care.rounds.Observations;
import vn.vungxanh.care.rounds.RoundsRule;
import vn.vungxanh.care.rounds.WatchId;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;

/** A look at a person where there is no network; the item's id is the observation's. */
@Component
class VisitForm implements FieldForm {

    private static final Map<String, RoundsRule> UNREADABLE = Map.of(
            "temperature", RoundsRule.TEMPERATURE_UNLIKELY,
            "spo2", RoundsRule.SPO2_UNLIKELY,
            "pulse", RoundsRule.PULSE_UNLIKELY,
            "breaths", RoundsRule.BREATHS_UNLIKELY);
    private static final int ID_LENGTH = 36;

    private final Observations observations;

    VisitForm(Observations observations) {
        this.observations = observations;
    }

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public String page() {
        return "/field/visit";
    }

    @Override
    public Permission permission() {
        return Permission.VISIT_PEOPLE;
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        var words = words(item.payload());
        words.set("id", item.id().toString());
        words.remove("at");
        var form = new ObservationForm(words);
        var watch = watch(item.text("watch"));
        if (watch == null) {
            return new FieldResult.Rejected("watch", RoundsRule.NOBODY_NAMED);
        }
        for (var problem : form.problems()) {
            var field = problem.substring(problem.lastIndexOf('.') + 1);
            return new FieldResult.Rejected(field, UNREADABLE.getOrDefault(field, RoundsRule.NOBODY_NAMED));
        }
        try {
            observations.record(scope, form.read(watch, item.capturedAt()));
            return new FieldResult.Stored(item.id().toString());
        } catch (RuleBroken broken) {
            return FieldResult.Rejected.of(fieldOf(broken.rule()), broken);
        }
    }

    private static @org.jspecify.annotations.Nullable WatchId watch(String text) {
        try {
            return text.length() == ID_LENGTH ? new WatchId(java.util.UUID.fromString(text)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String fieldOf(Rule rule) {
        return UNREADABLE.entrySet().stream()
                .filter(each -> each.getValue() == rule)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(rule == RoundsRule.NOT_MET_BUT_MEASURED ? "outcome" : "watch");
    }

    /** As a browser would have posted them. */
    private static MultiValueMap<String, String> words(JsonNode payload) {
        var words = new LinkedMultiValueMap<String, String>();
        for (var field : payload.properties()) {
            var value = field.getValue();
            if (value.isValueNode()) {
                words.add(field.getKey(), value.asString(""));
            } else if (value.isArray()) {
                value.forEach(each -> words.add(field.getKey(), each.asString("")));
            }
        }
        return words;
    }
}
