package vn.vungxanh.platform.shell;

/**
 * A socket: what a room offers to citizens on the page {@code /open}.
 *
 * @param key message of the link; a message {@code <key>.hint} says in a sentence what it is for
 */
public record OpenEntry(int order, String href, String key) {}
