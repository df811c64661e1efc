package vn.vungxanh.foundation.directives;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.shell.SearchSource;

@Component
class FindsDirectives implements SearchSource {

    private final DirectiveRegister register;

    FindsDirectives(DirectiveRegister register) {
        this.register = register;
    }

    @Override
    public String titleKey() {
        return "directives.title";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return register.list(new DirectiveFilter(null, null, null, null, text)).stream()
                .limit(limit)
                .map(found -> new Hit(
                        found.kind().words() + " số " + found.reference(),
                        found.subject(),
                        "/directives/" + found.id()))
                .toList();
    }
}
