package vn.vungxanh.browser;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.foundation.field.FieldRule;

/** A room with one small form, for the tests of the field app only: it counts how often each record really came. */
@Controller
class Memos implements FieldForm {

    /** A text that the room refuses, and one on which it fails. */
    static final String REFUSED = "không hợp lệ";

    static final String FAILS = "làm hỏng";

    private final Map<UUID, FieldItem> taken = new ConcurrentHashMap<>();
    private final Map<UUID, String> authors = new ConcurrentHashMap<>();
    private final Collection<UUID> arrivals = new ConcurrentLinkedQueue<>();
    private final Collection<String> posted = new ConcurrentLinkedQueue<>();

    private volatile boolean repaired;

    void repaired(boolean repaired) {
        this.repaired = repaired;
    }

    @Override
    public String kind() {
        return "memo";
    }

    @Override
    public String page() {
        return "/field/memo";
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        if (item.text("text").equals(REFUSED)) {
            return new FieldResult.Rejected("text", FieldRule.NOT_FOUND);
        }
        if (item.text("text").equals(FAILS) && !repaired) {
            throw new IllegalStateException("a fault of the room");
        }
        arrivals.add(item.id());
        taken.put(item.id(), item);
        authors.put(item.id(), scope.login());
        return new FieldResult.Stored(item.id().toString());
    }

    Map<UUID, FieldItem> taken() {
        return taken;
    }

    Map<UUID, String> authors() {
        return authors;
    }

    /** One entry for each time that one was written. */
    Collection<UUID> arrivals() {
        return arrivals;
    }

    /** Without the app. */
    Collection<String> posted() {
        return posted;
    }

    @GetMapping("/field/memo")
    @PreAuthorize("hasAuthority('WORK_IN_FIELD')")
    String form(Model model) {
        model.addAttribute("kind", kind());
        model.addAttribute("version", 1);
        model.addAttribute("action", "/field/memo");
        model.addAttribute("title", "Ghi chú thử");
        model.addAttribute("content", (Content) page -> page.writeContent(
                """
                <div class="field"><label for="m-text">Nội dung</label><input id="m-text" name="text" type="text" required></div>
                <div class="field"><label for="m-post">Chốt</label><input id="m-post" name="post" type="text" data-field-keep></div>
                <div data-field-rows="people"><template><div class="field"><label for="m-p#">Người <span data-number></span></label><input id="m-p#" type="text" name="people[#].name"></div></template>
                <div class="field"><label for="m-p0">Người 1</label><input id="m-p0" type="text" name="people[0].name"></div></div>
                <button type="button" class="button" data-field-add="people" hidden>Thêm người</button>
                """));
        return "field/form";
    }

    @PostMapping("/field/memo")
    @PreAuthorize("hasAuthority('WORK_IN_FIELD')")
    String post(String text) {
        posted.add(text);
        return "redirect:/field";
    }
}
