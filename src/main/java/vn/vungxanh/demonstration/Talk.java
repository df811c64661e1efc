package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.committee.Audience;
import vn.vungxanh.foundation.committee.Channel;
import vn.vungxanh.foundation.committee.MeetingId;
import vn.vungxanh.foundation.committee.Meetings;
import vn.vungxanh.foundation.committee.MessageId;
import vn.vungxanh.foundation.committee.MessageKind;
import vn.vungxanh.foundation.committee.NewMeeting;
import vn.vungxanh.foundation.committee.NewMessage;
import vn.vungxanh.foundation.committee.Participant;
import vn.vungxanh.kernel.Vietnam;

/** What was said in the Committee's channel, who has read it by six o'clock, and two meetings. */
@Component
class Talk {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final Instant NOW = Instant.parse("2021-05-23T23:00:00Z");

    private final Channel channel;
    private final Meetings meetings;
    private final Speakers speakers;
    private final Colleagues colleagues;
    private final Units units;

    Talk(Channel channel, Meetings meetings, Speakers speakers, Colleagues colleagues, Units units) {
        this.channel = channel;
        this.meetings = meetings;
        this.speakers = speakers;
        this.colleagues = colleagues;
        this.units = units;
    }

    void enter(Scope scope, UnitId province, long seed) {
        var chance = new Chance(seed + 11);
        for (var row : Table.read("channel.csv")) {
            say(scope, row, chance);
        }
        meet(speakers.of(scope, province));
    }

    private void say(Scope scope, CSVRecord row, Chance chance) {
        var at = Vietnam.instant(row.get("at"));
        var writer = speakers.of(scope, unit(row.get("from")));
        var id = channel.post(
                writer,
                new NewMessage(
                        MessageKind.valueOf(row.get("kind")),
                        row.get("title"),
                        row.get("body").replace('|', '\n'),
                        Boolean.parseBoolean(row.get("urgent")),
                        Audience.valueOf(row.get("audience")),
                        Table.words(row.get("units")).stream().map(this::unit).toList()),
                null,
                at);
        if (Boolean.parseBoolean(row.get("pinned"))) {
            channel.pin(writer, id, true);
        }
        if (!row.get("answer").isEmpty()) {
            var who = speakers.of(scope, unit(row.get("answer_from")));
            channel.answer(who, id, row.get("answer"), Vietnam.instant(row.get("answer_at")));
        }
        readers(scope, id, at, chance);
    }

    /** Districts read at once, communes as they get to it: the later it was said, the fewer have read it. */
    private void readers(Scope scope, MessageId id, Instant at, Chance chance) {
        var message = channel.get(scope, id);
        for (var each : colleagues.who(Permission.SIT_IN_COMMITTEE, message.readers())) {
            var read = at.plus(Duration.ofMinutes(chance.between(4, 700)));
            var ourselves = each.name().contains(Speakers.COMMITTEE); // so that there is something to read
            if (read.isBefore(NOW) && !ourselves && !each.id().equals(message.author())) {
                channel.read(speakers.as(scope, each), id, read);
            }
        }
    }

    private void meet(Scope committee) {
        var held = meetings.call(
                committee, meeting("Họp trực tuyến Ban Chỉ đạo tỉnh về tình hình dịch tại Nậm Pồ", "2021-05-22T16:00"));
        meetings.write(
                committee,
                held,
                1,
                """
                Sở Y tế báo cáo: 54 ca mắc từ ngày 07/5, trong đó Nậm Pồ 42 ca; F1 tăng nhanh, nhân lực tại chỗ thiếu.
                UBND huyện Nậm Pồ đề nghị tăng cường nhân lực lấy mẫu và trang phục phòng hộ.
                Công an tỉnh báo cáo kết quả 04 chốt kiểm dịch; 100% khu cách ly có camera.
                Các thành viên thống nhất kết luận của chủ trì.""",
                List.of(
                        new Participant("Đại diện Sở Y tế", true),
                        new Participant("Đại diện Công an tỉnh", true),
                        new Participant("Đại diện Bộ Chỉ huy Bộ đội Biên phòng tỉnh", true),
                        new Participant("Đại diện UBND huyện Nậm Pồ (trực tuyến)", true),
                        new Participant("Đại diện Sở Tài chính", false)));
        decide(committee, held, 1, "Tăng cường 50 cán bộ y tế cho xã Si Pa Phìn", "11", "Sở Y tế", 24);
        decide(committee, held, 2, "Cấp bổ sung 2.000 bộ trang phục phòng hộ cho huyện Nậm Pồ", "11", "CDC tỉnh", 23);
        decide(
                committee,
                held,
                3,
                "Rà soát lại danh sách F1 của 42 ca bệnh, báo cáo Ban Chỉ đạo",
                "103",
                "Trung tâm Y tế huyện",
                25);
        meetings.decide(
                committee,
                held,
                new UUID(88, 4),
                "Giữ nguyên vùng cách ly y tế xã Si Pa Phìn cho đến khi có thông báo mới",
                null,
                null,
                null);
        meetings.call(committee, meeting("Giao ban Ban Chỉ đạo tỉnh sáng 24/5", "2021-05-24T08:00"));
    }

    private void decide(
            Scope committee, MeetingId meeting, int place, String words, String unit, String office, int day) {
        var decision = meetings.decide(
                committee, meeting, new UUID(88, place), words, unit(unit), office, LocalDate.of(2021, 5, day));
        if (place < 3) {
            meetings.give(committee, decision, Vietnam.instant("2021-05-22T17:30"));
        }
    }

    private static NewMeeting meeting(String title, String at) {
        return new NewMeeting(
                title,
                Vietnam.instant(at),
                "Phòng họp số 1, UBND tỉnh",
                "https://hop.example.vn/bcd-dien-bien",
                "Trưởng Ban Chỉ đạo tỉnh",
                "Văn phòng UBND tỉnh",
                "Tình hình dịch và kết quả truy vết\nCách ly, điều trị và hậu cần\nPhân công nhiệm vụ",
                Audience.BELOW,
                List.of());
    }

    private UnitId unit(String code) {
        return units.byCode(code, DAY).orElseThrow().id();
    }
}
