package vn.vungxanh.foundation.imports;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;

/** The kinds of list that the rooms offer. */
@Component
public class ImportKinds {

    private final ObjectProvider<ImportKind> kinds;

    ImportKinds(ObjectProvider<ImportKind> kinds) {
        this.kinds = kinds;
    }

    public List<ImportKind> all() {
        return kinds.stream().sorted(Comparator.comparing(ImportKind::id)).toList();
    }

    /** Those that the sender may send. */
    public List<ImportKind> openTo(Scope scope) {
        return all().stream().filter(kind -> scope.may(kind.authority())).toList();
    }

    /** @throws AccessDeniedException when the sender may import, but not this */
    public ImportKind get(Scope scope, String id) {
        var kind = get(id);
        if (!scope.may(kind.authority())) {
            throw new AccessDeniedException(kind.authority().name());
        }
        return kind;
    }

    public ImportKind get(String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(ImportRule.UNKNOWN_KIND, id));
    }
}
