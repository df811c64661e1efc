package vn.vungxanh.territory.frontier.web;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.FrontierRule;

/** An event of the border where there is no network; the item's id is the event's. */
@Component
class BorderForm implements FieldForm {

    private final BorderEvents events;
    private final EventForm form;

    BorderForm(BorderEvents events, EventForm form) {
        this.events = events;
        this.form = form;
    }

    @Override
    public String kind() {
        return "border-event";
    }

    @Override
    public String page() {
        return "/field/border";
    }

    @Override
    public Permission permission() {
        return Permission.GUARD_BORDER;
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        var words = new JsonWords(item.payload());
        var typed = new FormWords(
                Questions.ROOM, name -> name.equals("id") ? item.id().toString() : words.word(name));
        var wanted = form.read(scope, typed, item.capturedAt());
        if (!typed.readable()) {
            return new FieldResult.Rejected(
                    typed.firstField(), FrontierRule.UNREADABLE_FORM, java.util.List.of(typed.firstField()));
        }
        try {
            return new FieldResult.Stored(events.record(scope, wanted).toString());
        } catch (RuleBroken broken) {
            return FieldResult.Rejected.of(fieldOf(broken), broken);
        }
    }

    private static String fieldOf(RuleBroken broken) {
        if (!(broken.rule() instanceof FrontierRule rule)) {
            return "";
        }
        return switch (rule) {
            case PLACE_MISSING -> "place";
            case MINUTES_MISSING -> "minutes";
            case NOBODY_STOPPED, TOO_MANY_PEOPLE -> "count";
            case NATIONALITY_UNKNOWN -> "nationality";
            default -> "";
        };
    }
}
