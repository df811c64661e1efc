package vn.vungxanh.surveillance.cases;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE_OR_YEAR;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PeopleRule;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/** The person of a row: the columns that lists of cases and of contacts share. */
@Component
public class ListedPersons {

    private static final Set<String> NOTHING =
            Set.of("", "0", "khong", "khong co", "khong ro", "chua co", "n a", "na", "x");

    private final PeopleRegister people;
    private final Units units;

    ListedPersons(PeopleRegister people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The rows of one batch, in which each place is looked up once. */
    public Batch batch(Scope scope) {
        return new Batch(scope, new ListedPlaces(units, scope));
    }

    public final class Batch {

        private final Scope scope;
        private final ListedPlaces places;

        private Batch(Scope scope, ListedPlaces places) {
            this.scope = scope;
            this.places = places;
        }

        /** @param on the day of the case or the contact: names of places and an age are meant as of then */
        public @Nullable NewPerson read(
                MappedRow row, String name, @Nullable String ref, LocalDate on, List<CellProblem> problems) {
            var unit = places.of(row, on, problems);
            if (unit == null) {
                return null;
            }
            var person = person(row, name, unit, on).knownAs(ref);
            people.check(scope, person).forEach(rule -> problems.add(problem(rule)));
            return person;
        }
    }

    private static NewPerson person(MappedRow row, String name, UnitId unit, LocalDate on) {
        var sex = row.text("sex");
        var age = row.number("age");
        var year = row.year("birth");
        return NewPerson.draft(name, unit)
                .sex(sex == null ? null : Sex.valueOf(sex))
                .born(row.date("birth"), year == null && age != null ? Integer.valueOf(on.getYear() - age) : year)
                .nationalId(nationalId(row.text("national_id")))
                .phone(something(row.text("phone")))
                .livingAt(row.text("hamlet"), null)
                .nationality(row.text("nationality"))
                .person();
    }

    /** A sheet that took it for a figure has eaten the first zero. */
    private static @Nullable String nationalId(@Nullable String typed) {
        var number = something(typed);
        return number != null && number.matches("\\d{11}|\\d{8}") ? "0" + number : number;
    }

    private static @Nullable String something(@Nullable String text) {
        return text == null || NOTHING.contains(SearchKey.of(text)) ? null : text;
    }

    private static CellProblem problem(PeopleRule rule) {
        var column = switch (rule) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_MALFORMED -> "full_name";
            case BIRTH_IN_FUTURE, BIRTH_TOO_LONG_AGO, BIRTH_YEAR_DISAGREES -> "birth";
            case NATIONAL_ID_MALFORMED, NATIONAL_ID_DISAGREES_WITH_SEX, NATIONAL_ID_DISAGREES_WITH_BIRTH ->
                "national_id";
            case PHONE_MALFORMED -> "phone";
            case RESIDENCE_UNKNOWN, RESIDENCE_OUTSIDE_JURISDICTION -> "commune";
            default -> null;
        };
        return new CellProblem(column, rule.messageKey(), List.of());
    }

    public static List<ImportColumn> columns() {
        var columns = new ArrayList<ImportColumn>();
        columns.add(ImportColumn.of("full_name", TEXT, "Họ tên", "Full name")
                .also(
                        "Họ và tên",
                        "Tên",
                        "Tên bệnh nhân",
                        "Họ tên bệnh nhân",
                        "Họ và tên bệnh nhân",
                        "Bệnh nhân",
                        "Name",
                        "Patient name",
                        "Họ tên người tiếp xúc")
                .suchAs("Nguyễn Văn Ví Dụ"));
        columns.add(ImportColumn.of("sex", CHOICE, "Giới", "Sex")
                .also("Giới tính", "Nam/Nữ", "Gender")
                .choosing(List.of(
                        Choice.of("MALE", "Nam", "Male", "m", "trai"),
                        Choice.of("FEMALE", "Nữ", "Female", "f", "gái", "nu")))
                .suchAs("Nam"));
        columns.add(ImportColumn.of("birth", DATE_OR_YEAR, "Ngày sinh hoặc năm sinh", "Date or year of birth")
                .also("Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "NTNS", "DOB", "Birth date", "Year of birth")
                .suchAs("15/03/1985"));
        columns.add(ImportColumn.of("age", INT, "Tuổi", "Age").also("Tuổi (năm)"));
        columns.add(ImportColumn.of("national_id", ID, "Số CCCD", "Citizen number")
                .also(
                        "CCCD",
                        "CMND",
                        "CMND/CCCD",
                        "CCCD/CMND",
                        "Số CMND",
                        "Căn cước",
                        "Căn cước công dân",
                        "Số định danh",
                        "Hộ chiếu",
                        "Passport",
                        "National id"));
        columns.add(ImportColumn.of("phone", ID, "Điện thoại", "Phone")
                .also("Số điện thoại", "SĐT", "SDT", "ĐT", "Di động", "Mobile", "Telephone")
                .suchAs("0912345678"));
        columns.add(ImportColumn.of("province", TEXT, "Tỉnh", "Province")
                .also("Tỉnh/Thành phố", "Tỉnh, thành phố", "Thành phố")
                .suchAs("Điện Biên"));
        columns.add(ImportColumn.of("district", TEXT, "Huyện", "District")
                .also("Quận/Huyện", "Huyện/Thị xã/Thành phố", "Quận huyện", "Huyện/TX/TP")
                .suchAs("Nậm Pồ"));
        columns.add(ImportColumn.of("commune", TEXT, "Xã", "Commune")
                .also("Xã/Phường", "Phường/Xã", "Xã/Phường/Thị trấn", "Xã phường", "Phường")
                .suchAs("Si Pa Phìn"));
        columns.add(ImportColumn.of("hamlet", TEXT, "Thôn bản", "Hamlet")
                .also("Thôn", "Bản", "Thôn/Bản", "Tổ dân phố", "Địa chỉ", "Số nhà", "Village", "Address"));
        columns.add(ImportColumn.of("nationality", TEXT, "Quốc tịch", "Nationality"));
        return columns;
    }
}
