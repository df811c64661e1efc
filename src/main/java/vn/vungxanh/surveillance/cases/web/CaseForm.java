package vn.vungxanh.surveillance.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseLine;

/**
 * The form of a case as it was typed, with what is wrong with it.
 *
 * @param known the case that is edited; null for a new one
 * @param person whose case it is; null for a new one
 * @param stale somebody else changed the case while this was typed
 */
public record CaseForm(
        Map<String, String> typed,
        List<FieldProblem> problems,
        @Nullable Case known,
        @Nullable CaseLine person,
        boolean stale) {

    public CaseForm {
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable FieldProblem problem(String field) {
        return problems.stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public String action() {
        return known == null ? "/cases/new" : "/cases/" + known.id() + "/edit";
    }

    public String title(Page page) {
        var title = known == null ? page.t("cases.form.new") : page.t("cases.form.edit", known.code());
        return problems.isEmpty() && !stale ? title : page.t("cases.form.errorTitle", title);
    }

    /** The choices of a field: the empty one, then the words of an enum in the reader's language. */
    public static Map<String, String> choices(Page page, String prefix, Enum<?>[] values, boolean mayBeEmpty) {
        var choices = new LinkedHashMap<String, String>();
        if (mayBeEmpty) {
            choices.put("", "");
        }
        for (var value : values) {
            choices.put(value.name(), page.t(prefix + value.name()));
        }
        return choices;
    }
}
