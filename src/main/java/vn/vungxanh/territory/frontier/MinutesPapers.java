package vn.vungxanh.territory.frontier;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;

/**
 * Minutes of a handover in the State's layout (NĐ 30/2020/NĐ-CP). No form for it was found: the text says what minutes have
 * to say, and the office checks it against its own form before signing. Who prints one leaves an audit row.
 */
@org.springframework.stereotype.Service
@Transactional
public class MinutesPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final EventRepository events;
    private final EventPeopleRepository people;
    private final Units units;
    private final AuditTrail audit;

    MinutesPapers(EventRepository events, EventPeopleRepository people, Units units, AuditTrail audit) {
        this.events = events;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /** @param number of the minutes; the latest where none is named */
    public OfficialDocument of(Scope scope, EventId id, String number) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event " + id));
        var minutes = people.minutesOf(id).stream()
                .filter(each -> number.isBlank() || each.number().equals(number))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new NotFound("minutes of " + id));
        var all = people.of(id);
        List<UUID> seen = new ArrayList<>();
        all.forEach(each -> seen.add(each.id()));
        audit.exported(scope, "frontier.audit.printed", seen, minutes.number());
        return paper(event, minutes, all);
    }

    private OfficialDocument paper(BorderEvent event, Minutes minutes, List<EventPerson> all) {
        var body = new ArrayList<Block>();
        var at = minutes.at().atZone(Vietnam.ZONE);
        say(
                body,
                "Hồi %s ngày %s, tại %s, chúng tôi gồm:"
                        .formatted(hour(at.toLocalTime()), day(at.toLocalDate()), minutes.place()));
        say(body, "Bên giao: " + minutes.giver() + ".");
        say(body, "Bên nhận: " + minutes.taker() + ".");
        say(body, "Hai bên tiến hành giao, nhận %d người theo danh sách sau:".formatted(all.size()));
        body.add(new Block.Table(
                "",
                List.of("TT", "Họ và tên", "Giới tính", "Năm sinh", "Quốc tịch", "Giấy tờ", "Biện pháp y tế"),
                all.stream().map(MinutesPapers::row).toList(),
                Set.of(0, 3)));
        if (minutes.note() != null) {
            say(body, minutes.note());
        }
        say(body, "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản, đã đọc cho hai bên cùng nghe và thống nhất ký tên.");
        var commune = units.get(event.unit());
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead("BỘ ĐỘI BIÊN PHÒNG", station(event), "BB", commune.shortName()),
                null,
                at.toLocalDate(),
                "BIÊN BẢN",
                subject(event) + " (số " + minutes.number() + ")",
                List.of(),
                body,
                List.of("- Bên giao;", "- Bên nhận;", "- Lưu: Hồ sơ."),
                new Signature(List.of("ĐẠI DIỆN BÊN NHẬN", "ĐẠI DIỆN BÊN GIAO"), ""),
                null);
    }

    private static String station(BorderEvent event) {
        return (event.postName() == null ? "TỔ CÔNG TÁC BIÊN PHÒNG" : event.postName()).toUpperCase(VIETNAMESE);
    }

    private static String subject(BorderEvent event) {
        var neighbour =
                new Locale.Builder().setRegion(event.line().code()).build().getDisplayCountry(VIETNAMESE);
        return switch (event.kind()) {
            case STOPPED -> "Bàn giao người xuất, nhập cảnh trái phép";
            case RECEIVED -> "Tiếp nhận người do phía " + neighbour + " trao trả";
            case HANDED_OVER -> "Trao trả người cho phía " + neighbour;
        };
    }

    private static List<Piece> row(EventPerson each) {
        var who = each.who();
        var measures = new ArrayList<String>();
        if (each.measures().contains(MeasureKind.DECLARATION)) {
            measures.add("khai báo y tế");
        }
        if (who.temperature() != null) {
            measures.add("thân nhiệt " + who.temperature().toString().replace('.', ',') + " °C");
        }
        if (each.measures().contains(MeasureKind.SAMPLE)) {
            measures.add("lấy mẫu");
        }
        if (each.measures().contains(MeasureKind.ISOLATION)) {
            measures.add("cách ly");
        }
        return List.of(
                Piece.words(Integer.toString(each.position())),
                Piece.words(who.name() == null ? "Chưa rõ" : who.name()),
                Piece.words(who.sex() == null ? "" : who.sex() == Sex.MALE ? "Nam" : "Nữ"),
                Piece.words(who.birthYear() == null ? "" : who.birthYear().toString()),
                Piece.words(new Locale.Builder()
                        .setRegion(who.nationality())
                        .build()
                        .getDisplayCountry(VIETNAMESE)),
                Piece.words(who.document() == null ? "" : who.document()),
                Piece.words(String.join(", ", measures)));
    }

    private static void say(List<Block> body, String words) {
        body.add(Block.Paragraph.of(words));
    }

    private static String hour(LocalTime time) {
        return "%d giờ %02d phút".formatted(time.getHour(), time.getMinute());
    }

    private static String day(java.time.LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
