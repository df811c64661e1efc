package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;

/** What was found on the shelf: the difference becomes an entry with its reason, and closes the lot for what lies before. */
@Service
@Transactional
public class Counting {

    private final SlipBook book;
    private final LedgerRepository ledger;

    Counting(SlipBook book, LedgerRepository ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /** What the ledger said and what was found. */
    record Found(Lot counted, BigDecimal book) {

        BigDecimal difference() {
            return counted.quantity().subtract(book);
        }
    }

    /**
     * A line with a lot is that lot; one without is the item as a whole: what is missing is taken from the lots that expire
     * first, what is too much is added to the one that expires last.
     */
    public Slip count(Scope scope, NewSlip what) {
        return book.before(SlipKind.COUNTED, what).orElseGet(() -> {
            var store = book.begin(scope, what, true);
            var there = ledger.lots(store.id(), what.at());
            var found = new ArrayList<Found>();
            for (var line : what.lines()) {
                found.addAll(line.lot() == null ? asAWhole(there, line) : List.of(oneLot(there, line)));
            }
            var differs = found.stream().anyMatch(each -> each.difference().signum() != 0);
            StockRule.REASON_MISSING.brokenIf(differs && Words.given(what.reason(), 500) == null);
            var differences = found.stream()
                    .map(each -> each.counted().of(each.difference()))
                    .toList();
            var slip =
                    book.write(scope, book.head(scope, SlipKind.COUNTED, store, what, null, null), what, differences);
            found.forEach(each -> ledger.noteCount(slip, each.counted(), each.book()));
            return slip;
        });
    }

    private static Found oneLot(List<Lot> there, NewSlip.Line line) {
        var counted = new Lot(line.item(), Words.lot(line.lot()), line.expiresOn(), line.quantity());
        return new Found(
                counted,
                there.stream()
                        .filter(counted::sameAs)
                        .map(Lot::quantity)
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
    }

    static List<Found> asAWhole(List<Lot> there, NewSlip.Line line) {
        var lots = FirstExpiring.order(
                there.stream().filter(lot -> lot.item().equals(line.item())).toList());
        if (lots.isEmpty()) {
            return List.of(new Found(new Lot(line.item(), "", null, line.quantity()), BigDecimal.ZERO));
        }
        var open = line.quantity().subtract(StockManagement.sum(lots, line.item()));
        var found = new ArrayList<Found>();
        for (var i = 0; i < lots.size(); i++) {
            var lot = lots.get(i);
            var change = i == lots.size() - 1
                    ? open
                    : open.min(BigDecimal.ZERO).max(lot.quantity().negate());
            found.add(new Found(lot.of(lot.quantity().add(change)), lot.quantity()));
            open = open.subtract(change);
        }
        return found;
    }
}
