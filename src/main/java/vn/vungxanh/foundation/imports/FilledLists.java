package vn.vungxanh.foundation.imports;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists that the rooms fill in. */
@Component
public class FilledLists {

    private final ObjectProvider<FilledList> lists;

    FilledLists(ObjectProvider<FilledList> lists) {
        this.lists = lists;
    }

    /** @param kind the {@link ImportKind#id} */
    public Optional<FilledList> of(String kind) {
        return lists.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
