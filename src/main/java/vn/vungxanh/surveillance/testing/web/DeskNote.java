package vn.vungxanh.surveillance.testing.web;

import java.util.List;
import vn.vungxanh.kernel.RuleBroken;

/** What the desk answers to a scan. */
public record DeskNote(String tone, String key, List<Object> details) {

    static final DeskNote NONE = new DeskNote("", "testing.desk.ready", List.of());

    public DeskNote {
        details = List.copyOf(details);
    }

    static DeskNote good(String key, Object... details) {
        return new DeskNote("good", key, List.of(details));
    }

    static DeskNote ask(String key, Object... details) {
        return new DeskNote("warn", key, List.of(details));
    }

    static DeskNote of(RuleBroken broken) {
        return new DeskNote("bad", broken.rule().messageKey(), broken.details());
    }
}
