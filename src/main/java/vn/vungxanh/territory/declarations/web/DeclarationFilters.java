package vn.vungxanh.territory.declarations.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.DeclarationFilter;
import vn.vungxanh.territory.declarations.DeclarationFilter.Show;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.RedFlags;

/** Reads a {@link DeclarationFilter} from an address: unit (code), show, kind, channel, flag, from, to, q, asOf. */
@Component
class DeclarationFilters {

    private static final int LONGEST_TEXT = 100;

    private final Asked asked;
    private final RedFlags flags;

    DeclarationFilters(Asked asked, RedFlags flags) {
        this.asked = asked;
        this.flags = flags;
    }

    DeclarationFilter read(Scope scope, Map<String, String> words) {
        var said = new AddressWords(words, DeclarationsRule.UNREADABLE_FILTER);
        var asOf = asked.instant(words.get("asOf"));
        return new DeclarationFilter(
                asked.unit(scope, words.get("unit"), asOf),
                asOf,
                said.choice("show", Show.class, Show.STANDING),
                said.choice("kind", Kind.class),
                said.choice("channel", Channel.class),
                flag(said.text("flag")),
                said.day("from"),
                said.day("to"),
                said.typed("q", LONGEST_TEXT));
    }

    private @Nullable String flag(@Nullable String id) {
        DeclarationsRule.UNREADABLE_FILTER.brokenIf(
                id != null && !id.equals(DeclarationFilter.ANY_FLAG) && !flags.knows(id), "flag", String.valueOf(id));
        return id;
    }
}
