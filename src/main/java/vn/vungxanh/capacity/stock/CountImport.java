package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A list of what was counted: each row is a count of one lot, or of an item as a whole. The same list twice counts once. */
@Component
class CountImport implements ImportKind {

    private static final String BY_EXCEL = "Kiểm kê theo bảng Excel";

    private final Counting counting;
    private final LedgerRepository ledger;
    private final Stores stores;
    private final Items items;
    private final Clock clock;

    CountImport(Counting counting, LedgerRepository ledger, Stores stores, Items items, Clock clock) {
        this.counting = counting;
        this.ledger = ledger;
        this.stores = stores;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "stock-counts";
    }

    @Override
    public String titleKey() {
        return "stock.import.counts";
    }

    @Override
    public Permission authority() {
        return Permission.KEEP_STOCK;
    }

    @Override
    public List<String> notices(Scope scope, Set<String> mappedColumns) {
        return List.of("stock.import.notice");
    }

    @Override
    public List<ImportColumn> columns() {
        var choices = items.inForce(today()).stream()
                .map(item -> Choice.of(item.code().value(), item.vietnamese(), item.english()))
                .toList();
        return List.of(
                ImportColumn.of("store", ColumnKind.TEXT, "Kho", "Store")
                        .also("Tên kho")
                        .mandatory()
                        .suchAs("Kho Trung tâm Y tế huyện Nậm Pồ")
                        .orForAllRows(),
                ImportColumn.of("item", ColumnKind.CHOICE, "Mặt hàng", "Item")
                        .also("Tên hàng", "Vật tư")
                        .choosing(choices)
                        .mandatory()
                        .suchAs("Khẩu trang N95"),
                ImportColumn.of("lot", ColumnKind.ID, "Số lô", "Lot").also("Lô").suchAs("21-03"),
                ImportColumn.of("expires", ColumnKind.DATE, "Hạn dùng", "Expires")
                        .also("HSD", "Hạn sử dụng")
                        .suchAs("31/12/2022"),
                ImportColumn.of("counted", ColumnKind.ID, "Số đếm được", "Counted")
                        .also("Số lượng", "Thực tế", "Tồn thực tế")
                        .mandatory()
                        .suchAs("1250"),
                ImportColumn.of("day", ColumnKind.DATE, "Ngày kiểm kê", "Counted on")
                        .also("Ngày")
                        .mandatory()
                        .suchAs("24/05/2021")
                        .orForAllRows(),
                ImportColumn.of("reason", ColumnKind.TEXT, "Lý do chênh lệch", "Reason of a difference")
                        .also("Lý do", "Ghi chú"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        var own = stores.list(scope, scope.home());
        return rows.stream().map(row -> checked(own, row, new ArrayList<>())).toList();
    }

    /** What a rule refuses is thrown: the importer then finds the row that stops its batch and says why. */
    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var own = stores.list(scope, scope.home());
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : rows) {
            var slips = new ArrayList<NewSlip>();
            var outcome = checked(own, row, slips);
            if (outcome == RowOutcome.CREATED) {
                slips.forEach(slip -> counting.count(scope, slip));
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private RowOutcome checked(List<Store> own, MappedRow row, List<NewSlip> slips) {
        var name = Objects.requireNonNull(row.text("store"));
        var found = own.stream()
                .filter(store -> SearchKey.of(store.name()).equals(SearchKey.of(name)))
                .toList();
        if (found.size() != 1) {
            return RowOutcome.rejected(CellProblem.in(
                    "store", found.isEmpty() ? "stock.import.unknownStore" : "stock.import.unclear", name));
        }
        var text = Objects.requireNonNull(row.text("counted"));
        var counted = Quantity.ofSheet(text);
        if (counted == null) {
            return RowOutcome.rejected(CellProblem.in("counted", "stock.import.badQuantity", text));
        }
        var day = Objects.requireNonNull(row.date("day"));
        if (day.isAfter(today())) {
            return RowOutcome.rejected(CellProblem.in("day", StockRule.IN_THE_FUTURE.messageKey()));
        }
        var slip = slip(found.get(0), row, counted, day);
        if (ledger.contentOf(slip.clientId()).isPresent()) {
            return RowOutcome.DUPLICATE;
        }
        slips.add(slip);
        return RowOutcome.CREATED;
    }

    private NewSlip slip(Store store, MappedRow row, BigDecimal counted, LocalDate day) {
        @Nullable String lot = row.text("lot");
        var line = new NewSlip.Line(
                new ItemCode(Objects.requireNonNull(row.text("item"))), lot, row.date("expires"), counted);
        var words = store.id() + "|" + line + "|" + day;
        var reason = row.text("reason");
        return NewSlip.of(
                        UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)),
                        store.id(),
                        at(day),
                        List.of(line))
                .because(reason == null ? BY_EXCEL : reason);
    }

    /** Now, or the end of an earlier day. */
    private Instant at(LocalDate day) {
        return day.equals(today())
                ? clock.instant()
                : Vietnam.startOf(day.plusDays(1)).minusSeconds(60);
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
