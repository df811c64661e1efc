package vn.vungxanh.foundation.field.web;

import java.util.List;
import vn.vungxanh.platform.shell.Page;

/** What people call a form. Each that a room plugs in has its words here; of a telephone may come others, and keep their own. */
public final class KindWords {

    public static final List<String> NAMED =
            List.of("passage", "declaration", "visit", "sample", "scan", "border-event");

    private KindWords() {}

    public static String of(Page page, String kind) {
        return NAMED.contains(kind) ? page.t("field.kind." + kind) : kind;
    }
}
