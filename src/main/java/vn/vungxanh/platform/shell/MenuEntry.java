package vn.vungxanh.platform.shell;

import org.jspecify.annotations.Nullable;

/**
 * A line of the menu; a room offers one as a bean.
 *
 * @param key the message key of its words
 * @param order smaller stands higher: overview 0, cases 100, tracing 200, directives 800, reports 900, administration from 1000
 * @param authority who sees it; null for everybody who is signed in
 */
public record MenuEntry(
        String key, String href, int order, @Nullable String authority) {

    public boolean covers(String path) {
        return "/".equals(href) ? "/".equals(path) : path.equals(href) || path.startsWith(href + "/");
    }
}
