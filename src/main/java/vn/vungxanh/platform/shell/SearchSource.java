package vn.vungxanh.platform.shell;

import java.util.List;

/** A room that can be searched from the box in the header. It answers only what the reader may see. */
public interface SearchSource {

    /** The message key of the heading above its hits. */
    String titleKey();

    int order();

    /** @param text as typed, never empty */
    List<Hit> search(String text, int limit);

    record Hit(String title, String detail, String href) {}
}
