package vn.vungxanh.foundation.imports;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
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

    public ImportKind get(String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(ImportRule.UNKNOWN_KIND, id));
    }
}
