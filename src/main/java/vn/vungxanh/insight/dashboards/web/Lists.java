package vn.vungxanh.insight.dashboards.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;

/** Which lists a reader may open: a number whose list is closed to the reader is shown without a link. */
final class Lists {

    /** By the beginning of the address; all others ask for what this page asks for. */
    private static final Map<String, Permission> NEEDED = Map.ofEntries(
            Map.entry("/cases", Permission.VIEW_CASES),
            Map.entry("/tracing", Permission.VIEW_CASES),
            Map.entry("/followup", Permission.VIEW_CASES),
            Map.entry("/testing/tests", Permission.VIEW_CASES),
            Map.entry("/testing/tubes", Permission.VIEW_CASES),
            Map.entry("/testing/orders", Permission.VIEW_CASES),
            Map.entry("/treatment/admissions", Permission.VIEW_CASES),
            Map.entry("/isolation/stays", Permission.VIEW_CASES),
            Map.entry("/rounds", Permission.VIEW_CASES),
            Map.entry("/declarations", Permission.VIEW_CASES),
            Map.entry("/tasks", Permission.DO_TASKS));

    private Lists() {}

    static boolean opens(Scope scope, @Nullable String address) {
        return address != null
                && NEEDED.entrySet().stream()
                        .filter(each -> address.startsWith(each.getKey()))
                        .allMatch(each -> scope.may(each.getValue()));
    }
}
