package vn.vungxanh.foundation.committee;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Signature;

/** The minutes of a meeting in the State's layout. */
@Service
@Transactional(readOnly = true)
public class MinutesPapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Meetings meetings;
    private final Units units;

    MinutesPapers(Meetings meetings, Units units) {
        this.meetings = meetings;
        this.units = units;
    }

    public OfficialDocument paper(Scope scope, MeetingId id) {
        var meeting = meetings.get(scope, id);
        var unit = units.get(meeting.unit());
        var own = "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH";
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(
                        "ỦY BAN NHÂN DÂN " + unit.name().toUpperCase(Locale.ROOT), own, "BB-BCĐ", unit.shortName()),
                null,
                Vietnam.dayOf(meeting.startsAt()),
                "BIÊN BẢN",
                meeting.title(),
                List.of(),
                body(scope, meeting),
                List.of("Thành viên Ban Chỉ đạo;", "Các đơn vị được giao nhiệm vụ;", "Lưu: VT."),
                new Signature(List.of("CHỦ TRÌ"), meeting.chair()),
                null);
    }

    private List<Block> body(Scope scope, Meeting meeting) {
        var body = new ArrayList<Block>();
        say(
                body,
                "Thời gian bắt đầu: %s."
                        .formatted(TIME.format(meeting.startsAt().atZone(Vietnam.ZONE))));
        say(body, "Địa điểm: %s.".formatted(meeting.place()));
        say(body, "Chủ trì: %s. Thư ký: %s.".formatted(meeting.chair(), meeting.secretary()));
        people(body, "Thành phần tham dự:", meetings.participants(scope, meeting.id()), true);
        people(body, "Vắng mặt:", meetings.participants(scope, meeting.id()), false);
        heading(body, "I. NỘI DUNG");
        meeting.points().forEach(point -> item(body, point));
        heading(body, "II. DIỄN BIẾN");
        meeting.minutes().lines().filter(line -> !line.isBlank()).forEach(line -> say(body, line.strip()));
        heading(body, "III. KẾT LUẬN");
        meetings.decisions(scope, meeting.id())
                .forEach(each -> say(body, "%d. %s".formatted(each.place(), sentence(each))));
        say(body, "Biên bản đã được thông qua tại cuộc họp./.");
        return body;
    }

    private String sentence(Decision decision) {
        var unit = decision.unit();
        var due = decision.dueOn();
        return decision.words().replaceFirst("[.;]$", "")
                + (unit == null
                        ? ""
                        : " (" + (decision.office() == null ? "" : decision.office() + ", ")
                                + units.get(unit).name() + (due == null ? "" : ", hạn " + DAY.format(due)) + ")")
                + ".";
    }

    private static void people(List<Block> body, String title, List<Participant> all, boolean attended) {
        var names = all.stream()
                .filter(each -> each.attended() == attended)
                .map(Participant::name)
                .toList();
        if (!names.isEmpty()) {
            say(body, title);
            names.forEach(name -> item(body, name));
        }
    }

    private static void say(List<Block> body, String words) {
        body.add(Block.Paragraph.of(words));
    }

    private static void item(List<Block> body, String words) {
        body.add(new Block.Bullet(1, Block.Paragraph.of(words + ";").pieces()));
    }

    private static void heading(List<Block> body, String words) {
        body.add(new Block.Heading(1, words, "s" + body.size()));
    }
}
