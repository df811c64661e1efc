package vn.vungxanh.territory.checkpoints;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE_OR_YEAR;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.RuleBroken;

/** The paper book of a road post. One row is one vehicle with its driver and how many were aboard. */
@Component
class PassageImport implements ImportKind {

    private static final Map<String, String> COLUMNS = Map.of(
            "from", "from",
            "to", "to",
            "plate", "plate",
            "count", "people",
            "people[0].name", "full_name",
            "people[0].birthYear", "birth_year",
            "people[0].nationalId", "national_id",
            "people[0].phone", "phone",
            "people[0].temperature", "temperature",
            "at", "passed_on");

    private final Passages passages;
    private final RoadPosts posts;

    PassageImport(Passages passages, RoadPosts posts) {
        this.passages = passages;
        this.posts = posts;
    }

    @Override
    public String id() {
        return "passages";
    }

    @Override
    public String titleKey() {
        return "checkpoints.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.RECORD_PASSAGES;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.of("post", TEXT, "Mã chốt", "Post")
                        .also("Chốt", "Trạm")
                        .mandatory()
                        .orForAllRows()
                        .suchAs("C1"),
                ImportColumn.of("passed_on", DATE, "Ngày", "Day")
                        .also("Ngày qua chốt", "Ngày tháng")
                        .mandatory()
                        .suchAs("22/05/2021"),
                ImportColumn.of("passed_at", TEXT, "Giờ", "Time")
                        .also("Thời gian")
                        .suchAs("08:30"),
                ImportColumn.of("plate", TEXT, "Biển số", "Plate").also("Biển kiểm soát", "BKS", "Số xe"),
                ImportColumn.of("vehicle", CHOICE, "Phương tiện", "Vehicle")
                        .also("Loại xe")
                        .choosing(List.of(
                                Choice.of("CAR", "Ô tô", "Car", "Xe con", "Taxi"),
                                Choice.of("MOTORBIKE", "Xe máy", "Motorbike", "Mô tô"),
                                Choice.of("BUS", "Xe khách", "Bus"),
                                Choice.of("TRUCK", "Xe tải", "Truck"),
                                Choice.of("ON_FOOT", "Đi bộ", "On foot"),
                                Choice.of("OTHER", "Khác", "Other"))),
                ImportColumn.of("full_name", TEXT, "Họ và tên", "Full name").also("Họ tên", "Lái xe"),
                ImportColumn.of("birth_year", DATE_OR_YEAR, "Năm sinh", "Year of birth")
                        .also("Ngày sinh"),
                ImportColumn.of("national_id", ID, "Số CCCD", "Citizen number").also("CMND", "CCCD", "Số giấy tờ"),
                ImportColumn.of("phone", ID, "Điện thoại", "Telephone").also("SĐT", "Số điện thoại"),
                ImportColumn.of("people", INT, "Số người", "People")
                        .also("Số người trên xe")
                        .suchAs("3"),
                ImportColumn.of("from", TEXT, "Nơi đi", "From")
                        .also("Đi từ", "Từ")
                        .mandatory()
                        .suchAs("Tỉnh Sơn La"),
                ImportColumn.of("to", TEXT, "Nơi đến", "To")
                        .also("Đến", "Đi đến")
                        .suchAs("Tỉnh Điện Biên"),
                ImportColumn.of("temperature", TEXT, "Thân nhiệt", "Temperature")
                        .also("Nhiệt độ"),
                ImportColumn.of("disinfected", CHOICE, "Khử khuẩn", "Disinfected")
                        .choosing(List.of(
                                Choice.of("true", "Có", "Yes", "x", "1"), Choice.of("false", "Không", "No", "0"))),
                ImportColumn.of("decision", CHOICE, "Xử lý", "Decision")
                        .also("Quyết định", "Hình thức xử lý")
                        .choosing(List.of(
                                Choice.of("PASS", "Cho qua", "Passes"),
                                Choice.of("HOME", "Cách ly tại nhà", "Home isolation"),
                                Choice.of("CENTRAL", "Cách ly tập trung", "Central isolation"),
                                Choice.of("REFUSED", "Không cho qua", "Refused", "Quay lại"),
                                Choice.of("HOSPITAL", "Chuyển y tế", "To hospital"))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return each(scope, rows, passages.checking(scope));
    }

    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return each(scope, rows, passages.storing(scope));
    }

    private List<RowOutcome> each(Scope scope, List<MappedRow> rows, Function<NewPassage, Boolean> take) {
        var stands = new HashMap<String, Optional<RoadPost>>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : rows) {
            try {
                var code = row.values().getOrDefault("post", "");
                var post = stands.computeIfAbsent(code, word -> posts.withCode(scope, word))
                        .orElse(null);
                if (post == null || !scope.covers(post.unit())) {
                    outcomes.add(RowOutcome.rejected(
                            CellProblem.in("post", CheckpointsRule.OUTSIDE_JURISDICTION.messageKey())));
                    continue;
                }
                outcomes.add(take.apply(passage(row, post)) ? RowOutcome.CREATED : RowOutcome.DUPLICATE);
            } catch (RuleBroken broken) {
                outcomes.add(RowOutcome.rejected(problem(broken)));
            }
        }
        return outcomes;
    }

    private static CellProblem problem(RuleBroken broken) {
        var field = broken.rule() instanceof CheckpointsRule rule ? rule.field() : "";
        var details = broken.details().stream().map(String::valueOf).toArray(String[]::new);
        var column = COLUMNS.get(field);
        return column == null
                ? CellProblem.ofRow(broken.rule().messageKey(), details)
                : CellProblem.in(column, broken.rule().messageKey(), details);
    }

    /** The same row sent twice is one passage: its id follows from what stands in the book. */
    private static NewPassage passage(MappedRow row, RoadPost post) {
        var cells = row.values();
        var words = new HashMap<String, String>();
        var time = cells.getOrDefault("passed_at", "12:00").replace('h', ':').replace('g', ':');
        CheckpointsRule.UNREADABLE_DAY.brokenIf(!time.matches("\\d{1,2}:\\d{2}"), time);
        words.put("at", cells.getOrDefault("passed_on", "") + "T" + (time.length() == 4 ? "0" + time : time));
        for (var each : List.of("plate", "vehicle", "from", "to", "disinfected")) {
            words.put(each, cells.getOrDefault(each, ""));
        }
        if (words.getOrDefault("to", "").isBlank()) {
            words.put("to", "–");
        }
        words.put("count", cells.getOrDefault("people", "1"));
        words.put("people[0].name", cells.getOrDefault("full_name", ""));
        var year = row.year("birth_year");
        words.put("people[0].birthYear", year == null ? "" : year.toString());
        words.put("people[0].nationalId", cells.getOrDefault("national_id", ""));
        words.put("people[0].phone", cells.getOrDefault("phone", ""));
        words.put("people[0].temperature", cells.getOrDefault("temperature", ""));
        words.put("people[0].decision", cells.getOrDefault("decision", ""));
        words.put("others", cells.getOrDefault("decision", ""));
        var key = post.id() + "|" + words.get("at") + "|" + words.get("plate") + "|" + words.get("people[0].name");
        words.put(
                "id",
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
        return new PassageWords(words).read(post.id(), java.time.Instant.EPOCH, Channel.PAPER);
    }
}
