package vn.vungxanh.foundation.committee;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.SearchSource;

@Component
class FindsMessages implements SearchSource {

    private final Channel channel;
    private final CurrentScope scope;

    FindsMessages(Channel channel, CurrentScope scope) {
        this.channel = channel;
        this.scope = scope;
    }

    @Override
    public String titleKey() {
        return "committee.title";
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var me = scope.require();
        if (!me.may(Permission.SIT_IN_COMMITTEE)) {
            return List.of();
        }
        var filter = new ChannelFilter(null, ChannelFilter.Show.ALL, text);
        return channel.list(me, filter, 1, limit).items().stream()
                .map(found -> new Hit(found.title(), found.beginning(), "/committee/messages/" + found.id()))
                .toList();
    }
}
