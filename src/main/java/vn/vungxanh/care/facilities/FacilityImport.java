package vn.vungxanh.care.facilities;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** Facilities and their beds as a list: one row a facility; a known code gets the new numbers from that day on. */
@Component
class FacilityImport implements ImportKind {

    private final Facilities facilities;
    private final Units units;
    private final Clock clock;

    FacilityImport(Facilities facilities, Units units, Clock clock) {
        this.facilities = facilities;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "facilities";
    }

    @Override
    public String titleKey() {
        return "facilities.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_FACILITIES;
    }

    @Override
    public List<ImportColumn> columns() {
        return FacilityImportColumns.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return each(scope, rows, false);
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return each(scope, rows, true);
    }

    private List<RowOutcome> each(Scope scope, List<MappedRow> rows, boolean store) {
        Map<String, Facility> known = new HashMap<>();
        facilities.all().forEach(facility -> known.put(facility.code(), facility));
        var seen = new ArrayList<String>();
        return rows.stream()
                .map(row -> {
                    var problems = new ArrayList<CellProblem>();
                    var read = read(row, problems);
                    if (read == null) {
                        return RowOutcome.rejected(problems);
                    }
                    var broken = broken(scope, read, seen.contains(read.code()));
                    if (broken != null) {
                        return RowOutcome.rejected(CellProblem.ofRow(broken.messageKey(), read.code()));
                    }
                    seen.add(read.code());
                    return take(scope, read, known.get(read.code()), store);
                })
                .toList();
    }

    private RowOutcome take(Scope scope, NewFacility read, @Nullable Facility before, boolean store) {
        try {
            if (before == null) {
                if (store) {
                    facilities.add(scope, read);
                }
                return RowOutcome.CREATED;
            }
            if (Objects.equals(
                    before.capacity(),
                    new Capacity(
                            before.capacity() == null
                                    ? read.openedOn()
                                    : before.capacity().from(),
                            read.capacity().tier(),
                            read.capacity().ordinary(),
                            read.capacity().oxygen(),
                            read.capacity().icu(),
                            read.capacity().ventilators(),
                            read.capacity().oxygenLpm()))) {
                return RowOutcome.DUPLICATE;
            }
            if (before.bedsListed()) {
                return RowOutcome.rejected(CellProblem.ofRow(FacilitiesRule.BEDS_ARE_LISTED.messageKey()));
            }
            if (store) {
                facilities.equip(scope, before.id(), read.capacity());
            }
            return RowOutcome.UPDATED;
        } catch (RuleBroken broken) {
            return RowOutcome.rejected(
                    CellProblem.ofRow(broken.rule().messageKey(), before == null ? read.code() : before.name()));
        }
    }

    private static @Nullable FacilitiesRule broken(Scope scope, NewFacility read, boolean twice) {
        if (!read.isComplete()) {
            return FacilitiesRule.FACILITY_INCOMPLETE;
        }
        if (!scope.covers(read.unit())) {
            return FacilitiesRule.OUTSIDE_JURISDICTION;
        }
        return twice ? FacilitiesRule.FACILITY_CODE_TAKEN : null;
    }

    private @Nullable NewFacility read(MappedRow row, List<CellProblem> problems) {
        var today = Vietnam.dayOf(clock.instant());
        var from = row.date("from");
        var day = from == null ? today : from;
        var unit = unit(row, day, problems);
        var latitude = coordinate(row, "latitude", problems);
        var longitude = coordinate(row, "longitude", problems);
        var kind = row.text("kind");
        var tier = row.number("tier");
        if (unit == null || !problems.isEmpty()) {
            return null;
        }
        return new NewFacility(
                Objects.requireNonNullElse(row.text("code"), "").toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(row.text("name"), ""),
                kind == null ? FacilityKind.HOSPITAL : FacilityKind.valueOf(kind),
                unit,
                false,
                latitude,
                longitude,
                null,
                null,
                day,
                new Capacity(
                        day,
                        tier == null ? 1 : tier,
                        number(row, "ordinary"),
                        number(row, "oxygen"),
                        number(row, "icu"),
                        number(row, "ventilators"),
                        number(row, "oxygenLpm")));
    }

    /** As the place was called on the day of the row. */
    private @Nullable UnitId unit(MappedRow row, LocalDate on, List<CellProblem> problems) {
        var text = Objects.requireNonNullElse(row.text("unit"), "");
        var found = units.resolve(text, null, on).unit();
        if (found.isEmpty()) {
            problems.add(CellProblem.in("unit", "facilities.problem.unit"));
        }
        return found.map(each -> each.id()).orElse(null);
    }

    private static @Nullable Double coordinate(MappedRow row, String column, List<CellProblem> problems) {
        var text = row.text(column);
        if (text == null) {
            return null;
        }
        var plain = text.strip().replace(',', '.');
        if (!plain.matches("-?\\d{1,3}(\\.\\d{1,8})?")) {
            problems.add(CellProblem.in(column, "facilities.problem." + column));
            return null;
        }
        return new BigDecimal(plain).doubleValue();
    }

    private static int number(MappedRow row, String column) {
        var value = row.number(column);
        return value == null ? 0 : value;
    }
}
