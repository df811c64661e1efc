package vn.vungxanh.surveillance.presence;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.SearchKey;

/** Lists of places. The sender's code makes a place; without one its name, kind and commune do. */
@Component
class PlaceImport implements ImportKind {

    private record Read(@Nullable NewPlace place, List<CellProblem> problems) {}

    private final Places places;
    private final ImportWords words;

    PlaceImport(Places places, ImportWords words) {
        this.places = places;
        this.words = words;
    }

    @Override
    public String id() {
        return "places";
    }

    @Override
    public String titleKey() {
        return "presence.import.places";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_CASES;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("code", ID, "Mã địa điểm", "Place code").also("Mã", "Mã QR", "Code"),
                ImportColumn.of("name", TEXT, "Tên địa điểm", "Name of the place")
                        .also("Tên", "Địa điểm", "Cơ sở", "Tên cơ sở", "Place", "Name")
                        .mandatory()
                        .suchAs("Chợ Nà Hỳ"),
                ImportColumn.of("kind", CHOICE, "Loại địa điểm", "Kind of place")
                        .also("Loại", "Loại hình", "Kind")
                        .choosing(words.choices(PlaceKind.values(), PlaceKind::messageKey))
                        .mandatory()
                        .orForAllRows(),
                ImportColumn.of("commune", TEXT, "Xã", "Commune")
                        .also("Xã/Phường", "Phường/Xã", "Đơn vị", "Unit")
                        .mandatory()
                        .orForAllRows()
                        .suchAs("Si Pa Phìn"),
                ImportColumn.of("latitude", TEXT, "Vĩ độ", "Latitude").also("Lat"),
                ImportColumn.of("longitude", TEXT, "Kinh độ", "Longitude").also("Lon", "Lng", "Long"),
                ImportColumn.of("closed_space", CHOICE, "Không gian kín", "Closed space")
                        .choosing(ImportWords.YES_NO),
                ImportColumn.of("capacity", INT, "Sức chứa", "Capacity").also("Số chỗ"));
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return answer(scope, rows, false);
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return answer(scope, rows, true);
    }

    private List<RowOutcome> answer(Scope scope, List<MappedRow> rows, boolean store) {
        var communes = words.new Communes(scope);
        var read = rows.stream().map(row -> read(scope, row, communes)).toList();
        var ids = new ArrayList<UUID>();
        read.forEach(one -> {
            if (one.place() != null) {
                ids.add(Objects.requireNonNull(one.place().id()));
            }
        });
        var seen = new HashSet<>(places.all(ids).keySet());
        var fresh = new ArrayList<NewPlace>();
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        for (var one : read) {
            var place = one.place();
            if (place == null) {
                outcomes.add(RowOutcome.rejected(one.problems()));
            } else if (seen.add(Objects.requireNonNull(place.id()))) {
                fresh.add(place);
                outcomes.add(RowOutcome.CREATED);
            } else {
                outcomes.add(RowOutcome.DUPLICATE);
            }
        }
        if (store) {
            places.registerAll(scope, fresh);
        }
        return outcomes;
    }

    private Read read(Scope scope, MappedRow row, ImportWords.Communes communes) {
        var problems = new ArrayList<CellProblem>(0);
        var name = Objects.requireNonNull(row.text("name"));
        var kind = PlaceKind.valueOf(Objects.requireNonNull(row.text("kind")));
        var unit = communes.of("commune", row.text("commune"), problems);
        var latitude = degrees(row, "latitude", problems);
        var longitude = degrees(row, "longitude", problems);
        if (problems.isEmpty() && !Places.onEarth(latitude, longitude)) {
            problems.add(CellProblem.in("latitude", PresenceRule.BAD_COORDINATES.messageKey()));
        }
        var capacity = row.number("capacity");
        if (capacity != null && capacity <= 0) {
            problems.add(CellProblem.in("capacity", PresenceRule.BAD_CAPACITY.messageKey()));
        }
        if (name.length() > Places.LONGEST_NAME) {
            problems.add(CellProblem.in("name", PresenceRule.NAME_MISSING.messageKey()));
        }
        if (!problems.isEmpty() || unit.isEmpty()) {
            return new Read(null, problems);
        }
        var closed = row.text("closed_space");
        var id = id(scope, row.text("code"), name + "|" + kind + "|" + unit.get());
        return new Read(
                new NewPlace(
                        id,
                        name,
                        kind,
                        unit.get(),
                        latitude,
                        longitude,
                        closed == null ? null : closed.equals("YES"),
                        capacity),
                problems);
    }

    /** The same code, or the same place in words, in whatever list of this office is the same place. */
    private static UUID id(Scope scope, @Nullable String code, String words) {
        var what = code == null ? SearchKey.of(words) : "code " + code.toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(("place " + scope.home() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Double degrees(MappedRow row, String column, List<CellProblem> problems) {
        var text = row.text(column);
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.').strip());
        } catch (NumberFormatException unclear) {
            problems.add(CellProblem.in(column, PresenceRule.BAD_COORDINATES.messageKey()));
            return null;
        }
    }
}
