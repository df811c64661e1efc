package vn.vungxanh.foundation.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;

/** An {@link ImportKind} of few rows, each answered by itself: a later row sees what an earlier one stored. */
public abstract class RowByRowImport implements ImportKind {

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return answers(scope, rows, false);
    }

    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return answers(scope, rows, true);
    }

    private List<RowOutcome> answers(Scope scope, List<MappedRow> rows, boolean store) {
        var outcomes = new ArrayList<RowOutcome>();
        rows.forEach(row -> outcomes.add(answer(scope, row, store)));
        return outcomes;
    }

    /** @param store false where it is only told what storing would do */
    protected abstract RowOutcome answer(Scope scope, MappedRow row, boolean store);
}
