package vn.vungxanh.care.isolation;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowByRowImport;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** Lists of isolation sites; a code that is known brings the site up to date. */
@Component
class SiteImport extends RowByRowImport {

    private final Sites sites;
    private final Units units;
    private final Clock clock;

    SiteImport(Sites sites, Units units, Clock clock) {
        this.sites = sites;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "sites";
    }

    @Override
    public String titleKey() {
        return "isolation.import.sites";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_SITES;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("code", ID, "Mã khu", "Code")
                        .also("Mã", "Mã khu cách ly")
                        .mandatory()
                        .suchAs("KCL-01"),
                ImportColumn.of("name", TEXT, "Tên khu", "Name")
                        .also("Khu cách ly", "Tên khu cách ly", "Cơ sở cách ly")
                        .mandatory()
                        .suchAs("Trường PTDTNT Nậm Pồ"),
                ImportColumn.of("kind", CHOICE, "Loại", "Kind")
                        .choosing(List.of(
                                Choice.of("CENTRAL", "Tập trung", "Central", "Khu tập trung"),
                                Choice.of("HOTEL", "Khách sạn", "Hotel"),
                                Choice.of("ENTERPRISE", "Doanh nghiệp", "Enterprise"),
                                Choice.of("FIELD", "Dã chiến", "Field", "Khu dã chiến"))),
                ImportColumn.of("unit", TEXT, "Địa bàn", "Unit")
                        .also("Xã", "Huyện", "Địa phương")
                        .suchAs("Huyện Nậm Pồ"),
                ImportColumn.of("address", TEXT, "Địa chỉ", "Address"),
                ImportColumn.of("capacity", INT, "Sức chứa", "Capacity")
                        .also("Số chỗ", "Số giường", "Công suất")
                        .mandatory()
                        .suchAs("120"),
                ImportColumn.of("guards", INT, "Số người gác", "Guards"),
                ImportColumn.of("shifts", INT, "Số ca gác", "Shifts"),
                ImportColumn.of("camera", TEXT, "Camera", "Camera"),
                ImportColumn.of("phone", ID, "Điện thoại", "Phone"),
                ImportColumn.of("opened_on", DATE, "Ngày mở", "Opened on").suchAs("08/05/2021"),
                ImportColumn.of("closed_on", DATE, "Ngày đóng", "Closed on"),
                FilledList.RECORD);
    }

    @Override
    protected RowOutcome answer(Scope scope, MappedRow row, boolean store) {
        List<CellProblem> problems = new ArrayList<>();
        var read = read(scope, row, problems);
        if (read == null) {
            return RowOutcome.rejected(problems);
        }
        var known = sites.withCode(read.code()).orElse(null);
        if (known != null && known.facts().equals(merged(read, known.facts()))) {
            return RowOutcome.DUPLICATE;
        }
        if (!read.isComplete() || !scope.covers(read.unit())) {
            var rule = read.isComplete() ? IsolationRule.OUTSIDE_JURISDICTION : IsolationRule.SITE_INCOMPLETE;
            return RowOutcome.rejected(CellProblem.ofRow(rule.messageKey()));
        }
        if (store) {
            try {
                if (known == null) {
                    sites.add(scope, read);
                } else {
                    sites.change(scope, known.id(), known.version(), merged(read, known.facts()));
                }
            } catch (RuleBroken broken) {
                return RowOutcome.rejected(CellProblem.ofRow(broken.rule().messageKey()));
            }
        }
        return known == null ? RowOutcome.CREATED : RowOutcome.UPDATED;
    }

    /** What the list does not say stays as it was. */
    private static NewSite merged(NewSite read, NewSite known) {
        return new NewSite(
                read.code(),
                read.name(),
                read.kind(),
                read.unit(),
                read.address() == null ? known.address() : read.address(),
                known.lat(),
                known.lon(),
                read.capacity(),
                known.conditions(),
                read.camera() == null ? known.camera() : read.camera(),
                known.cameraSeenAt(),
                read.guards() == 0 ? known.guards() : read.guards(),
                read.shifts() == 1 ? known.shifts() : read.shifts(),
                read.phone() == null ? known.phone() : read.phone(),
                known.openedOn(),
                read.closedOn() == null ? known.closedOn() : read.closedOn());
    }

    private @Nullable NewSite read(Scope scope, MappedRow row, List<CellProblem> problems) {
        LocalDate today = Vietnam.dayOf(clock.instant());
        var place = row.text("unit");
        var unit = scope.home();
        if (place != null) {
            var resolved = units.resolve(place, scope.home(), today);
            if (resolved.unit().isEmpty()) {
                problems.add(CellProblem.in("unit", resolved.messageKey(), units.candidatesOf(resolved)));
                return null;
            }
            unit = resolved.unit().get().id();
        }
        var kind = row.text("kind");
        var opened = row.date("opened_on");
        return new NewSite(
                Objects.requireNonNull(row.text("code")).strip().toUpperCase(Locale.ROOT),
                Objects.requireNonNull(row.text("name")),
                kind == null ? SiteKind.CENTRAL : SiteKind.valueOf(kind),
                unit,
                row.text("address"),
                null,
                null,
                Objects.requireNonNullElse(row.number("capacity"), 0),
                Set.of(),
                row.text("camera"),
                null,
                Objects.requireNonNullElse(row.number("guards"), 0),
                Objects.requireNonNullElse(row.number("shifts"), 1),
                row.text("phone"),
                opened == null ? today : opened,
                row.date("closed_on"));
    }
}
