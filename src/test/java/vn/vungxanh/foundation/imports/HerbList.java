package vn.vungxanh.foundation.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.access.Scope;

/** A kind of list for the tests of this room: herbs by name. What a transaction did not commit was never stored. */
@Component
class HerbList implements ImportKind {

    final Set<String> stored = ConcurrentHashMap.newKeySet();
    final AtomicInteger failAfterBatches = new AtomicInteger(Integer.MAX_VALUE);

    @Override
    public String id() {
        return "herbs";
    }

    @Override
    public String titleKey() {
        return "imports.kind";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("name", ColumnKind.TEXT, "Tên cây", "Herb")
                        .mandatory()
                        .suchAs("Gừng"),
                ImportColumn.of("weight", ColumnKind.INT, "Số lạng", "Weight").suchAs("12"),
                ImportColumn.of("picked", ColumnKind.DATE, "Ngày hái", "Picked on")
                        .suchAs("01/05/2021"));
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return rows.stream().map(row -> RowOutcome.CREATED).toList();
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        if (failAfterBatches.getAndDecrement() <= 0) {
            throw new org.springframework.dao.DataAccessResourceFailureException("the database has gone away");
        }
        Set<String> fresh = new HashSet<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (var row : rows) {
            var name = String.valueOf(row.text("name"));
            if (name.equals("Lá ngón")) {
                throw new IllegalStateException("a row that breaks the whole batch");
            }
            boolean known = stored.contains(name) || !fresh.add(name);
            outcomes.add(known ? RowOutcome.DUPLICATE : RowOutcome.CREATED);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stored.addAll(fresh);
            }
        });
        return outcomes;
    }
}
