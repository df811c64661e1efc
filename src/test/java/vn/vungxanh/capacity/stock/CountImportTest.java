package vn.vungxanh.capacity.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.imports.RowOutcome.Result;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CountImportTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    CountImport imports;

    private Scope keeper;
    private String name;
    private StoreId store;

    @BeforeEach
    void aStoreWithFortyMasks() {
        var staff = HouseStaff.of(house);
        keeper = staff.scope("11", Role.LOGISTICS);
        name = "Kho " + UUID.randomUUID();
        var now = house.getBean(Clock.class).instant();
        store = as(() -> house.getBean(Stores.class)
                .open(
                        keeper,
                        new Store.Facts(
                                staff.unit("095"), StoreKind.DISTRICT, name, null, null, LocalDate.of(2021, 1, 1))));
        as(() -> house.getBean(StockManagement.class)
                .receive(
                        keeper,
                        NewSlip.of(
                                UUID.randomUUID(),
                                store,
                                now.minusSeconds(3 * 86_400),
                                List.of(new NewSlip.Line(
                                        new ItemCode("MASK_MEDICAL"),
                                        "A",
                                        LocalDate.of(2126, 1, 1),
                                        BigDecimal.valueOf(40))))));
    }

    @Test
    void whatWasCountedBecomesTheBalanceAndTheSameListTwiceChangesNothing() {
        var rows = List.of(row(name.toLowerCase(), "MASK_MEDICAL", "37"), row(name, "OXYGEN_M3", "7,5"));

        assertThat(as(() -> imports.check(keeper, rows)))
                .extracting(RowOutcome::result)
                .containsOnly(Result.CREATED);
        assertThat(as(() -> imports.store(keeper, rows)))
                .extracting(RowOutcome::result)
                .containsOnly(Result.CREATED);
        assertThat(as(() -> imports.store(keeper, rows)))
                .extracting(RowOutcome::result)
                .containsOnly(Result.DUPLICATE);

        assertThat(lots()).containsExactlyInAnyOrder("A 37", " 7.5");
    }

    @Test
    void aStoreOfNobodyAndANumberThatCouldBeTwoAreRefused() {
        var outcomes = as(() -> imports.check(
                keeper, List.of(row("Kho không có", "N95", "1"), row(name, "N95", "1.500"), row(name, "N95", "-1"))));

        assertThat(outcomes).allMatch(RowOutcome::isRejected);
        assertThat(outcomes)
                .extracting(outcome -> outcome.problems().get(0).column())
                .containsExactly("store", "counted", "counted");
        assertThat(lots()).containsExactly("A 40");
    }

    private MappedRow row(String of, String item, String counted) {
        var day = Vietnam.dayOf(house.getBean(Clock.class).instant()).minusDays(1);
        return new MappedRow(2, Map.of("store", of, "item", item, "counted", counted, "day", day.toString()));
    }

    private List<String> lots() {
        return as(() -> house.getBean(StockQueries.class)
                        .lots(keeper, store, house.getBean(Clock.class).instant()))
                .stream()
                .map(lot -> lot.lot() + " " + lot.quantity())
                .toList();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return ActingAs.call(keeper, work);
    }
}
