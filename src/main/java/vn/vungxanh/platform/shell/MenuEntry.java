package vn.vungxanh.platform.shell;

import org.jspecify.annotations.Nullable;

/**
 * A line of the menu; a room offers one as a bean.
 *
 * @param key the message key of its words
 * @param group what it is gathered under
 * @param order smaller stands higher within its group
 * @param authority who sees it; null for everybody who is signed in
 */
public record MenuEntry(
        String key,
        String href,
        MenuGroup group,
        int order,
        @Nullable String authority) {

    public boolean covers(String path) {
        return "/".equals(href) ? "/".equals(path) : path.equals(href) || path.startsWith(href + "/");
    }
}
