package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.capacity.stock.ItemCode;
import vn.vungxanh.capacity.stock.Lot;
import vn.vungxanh.capacity.stock.NewSlip;
import vn.vungxanh.capacity.stock.OrderId;
import vn.vungxanh.capacity.stock.Slip;
import vn.vungxanh.capacity.stock.StockManagement;
import vn.vungxanh.capacity.stock.StockQueries;
import vn.vungxanh.capacity.stock.StockRule;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.StoreKind;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** What is there, for other programs; receipts and issues that count once however often they are sent. */
@RestController
@RequestMapping("/api/v1/stock")
class StockApi {

    private final StockQueries stock;
    private final StockManagement keeping;
    private final Stores stores;
    private final Units units;
    private final Questions questions;

    StockApi(StockQueries stock, StockManagement keeping, Stores stores, Units units, Questions questions) {
        this.stock = stock;
        this.keeping = keeping;
        this.stores = stores;
        this.units = units;
        this.questions = questions;
    }

    record LineJson(
            String item,
            BigDecimal quantity,
            String measure,
            @Nullable BigDecimal perDay,
            @Nullable Double daysLeft,
            @Nullable LocalDate runsOutOn,
            BigDecimal expired,
            BigDecimal onOrder,
            String level) {}

    record StockJson(String unit, Instant asOf, List<LineJson> items) {}

    record StoreJson(UUID id, String name, StoreKind kind, String unit) {}

    record Sent(
            @Nullable UUID clientId,
            @Nullable UUID store,
            @Nullable Instant at,
            @Nullable String partner,
            @Nullable UUID order,
            @Nullable List<SentLine> lines) {}

    record SentLine(
            @Nullable String item,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable BigDecimal quantity) {}

    record LotJson(String item, String lot, @Nullable LocalDate expiresOn, BigDecimal quantity) {

        static LotJson of(Lot lot) {
            return new LotJson(lot.item().value(), lot.lot(), lot.expiresOn(), lot.quantity());
        }
    }

    /** @param receipt what the sender keeps: the slip's number */
    record Receipt(UUID id, String receipt, UUID clientId, Instant at, Instant recordedAt, List<LotJson> lines) {}

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    StockJson stock(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        return new StockJson(
                units.get(question.unit()).code(),
                question.asOf(),
                stock.lines(scope, question.unit(), question.asOf()).stream()
                        .map(line -> new LineJson(
                                line.item().code().value(),
                                line.onHand().quantity(),
                                line.item().unitEnglish(),
                                line.onHand().perDay(),
                                line.onHand().daysLeft(),
                                line.runsOutOn(),
                                line.expired(),
                                line.owed(),
                                line.level().name()))
                        .toList());
    }

    @GetMapping("/stores")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<StoreJson> stores(Scope scope, @RequestParam Map<String, String> words) {
        return stores.list(scope, questions.of(scope, words).unit()).stream()
                .map(store -> new StoreJson(
                        store.id().value(),
                        store.name(),
                        store.kind(),
                        units.get(store.unit()).code()))
                .toList();
    }

    @PostMapping("/receipts")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ResponseEntity<Receipt> receive(Scope scope, @RequestBody Sent sent) {
        return answer(keeping.receive(scope, slip(sent)));
    }

    @PostMapping("/issues")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ResponseEntity<Receipt> issue(Scope scope, @RequestBody Sent sent) {
        return answer(keeping.issue(scope, slip(sent)));
    }

    private NewSlip slip(Sent sent) {
        var client = sent.clientId();
        var store = sent.store();
        if (client == null || store == null) {
            throw StockRule.NOTHING_ENTERED.broken();
        }
        var lines = sent.lines() == null
                ? List.<NewSlip.Line>of()
                : sent.lines().stream()
                        .map(line -> new NewSlip.Line(
                                new ItemCode(line.item() == null ? "" : line.item()),
                                line.lot(),
                                line.expiresOn(),
                                line.quantity() == null ? BigDecimal.ZERO : line.quantity()))
                        .toList();
        return NewSlip.of(client, new StoreId(store), sent.at() == null ? questions.now() : sent.at(), lines)
                .with(sent.partner(), null)
                .onOrder(sent.order() == null ? null : new OrderId(sent.order()));
    }

    private static ResponseEntity<Receipt> answer(Slip slip) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Receipt(
                        slip.id().value(),
                        slip.number(),
                        slip.clientId(),
                        slip.at(),
                        slip.recordedAt(),
                        slip.lines().stream().map(LotJson::of).toList()));
    }
}
