package vn.vungxanh.insight.templates;

import java.util.List;

/** What a template may name; the room that writes reports says it. */
public interface KnownFigures {

    List<KnownFigure> all();

    /** @param isFamily whether members hang below it */
    record KnownFigure(String id, boolean isFamily, String vietnamese, String english) {}
}
