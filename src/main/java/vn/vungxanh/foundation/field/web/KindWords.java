package vn.vungxanh.foundation.field.web;

import java.util.Set;
import vn.vungxanh.platform.shell.Page;

/** What people call a form; one that nobody named here keeps its own word. */
public final class KindWords {

    private static final Set<String> NAMED = Set.of("passage", "declaration", "visit", "sample", "scan");

    private KindWords() {}

    public static String of(Page page, String kind) {
        return NAMED.contains(kind) ? page.t("field.kind." + kind) : kind;
    }
}
