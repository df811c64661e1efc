package vn.vungxanh.foundation.committee;

import org.jspecify.annotations.Nullable;

public record ChannelFilter(
        @Nullable MessageKind kind, Show show, @Nullable String words) {

    public enum Show {
        ALL,
        UNREAD,
        UNANSWERED,
        PINNED
    }

    public static final ChannelFilter ALL = new ChannelFilter(null, Show.ALL, null);
}
