package vn.vungxanh.capacity.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;

/**
 * An order of dispatch on paper in the State's layout (NĐ 30/2020/NĐ-CP). No form for it was found: it says who goes
 * where, from when until when and for what, and the office checks it before signing. Who prints names leaves an audit row.
 */
@Service
@Transactional
public class OrderPapers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Orders orders;
    private final Teams teams;
    private final Members members;
    private final Fleet fleet;
    private final Units units;
    private final AuditTrail audit;
    private final MessageSource words;

    OrderPapers(
            Orders orders,
            Teams teams,
            Members members,
            Fleet fleet,
            Units units,
            AuditTrail audit,
            MessageSource words) {
        this.orders = orders;
        this.teams = teams;
        this.members = members;
        this.fleet = fleet;
        this.units = units;
        this.audit = audit;
        this.words = words;
    }

    public OfficialDocument of(Scope scope, OrderId id) {
        var order = orders.open(scope, id);
        var lines = orders.lines(scope, id);
        var named = new ArrayList<UUID>();
        var rows = new ArrayList<List<Piece>>();
        for (var line : lines) {
            rows.add(row(scope, line, rows.size() + 1, named));
        }
        audit.exported(scope, "dispatch.audit.printed", named, order.label());
        var body = new ArrayList<Block>();
        body.add(Block.Paragraph.of("Điều 1. Điều động %d người, %d đội, %d xe %s để %s, gồm:"
                .formatted(
                        order.people(),
                        order.teams(),
                        order.vehicles(),
                        order.to() == null ? "đến " + order.place() : "đến " + units.fullName(order.to()),
                        said("dispatch.task." + order.task()).toLowerCase(VIETNAMESE))));
        body.add(new Block.Table(
                "", List.of("TT", "Đội, người, phương tiện", "Chuyên môn", "Đơn vị", "Số người"), rows, Set.of(0, 4)));
        body.add(Block.Paragraph.of("Điều 2. Thời gian: từ %s%s.%s"
                .formatted(
                        moment(order.from()),
                        order.until() == null ? " cho đến khi có lệnh mới" : " đến " + moment(order.until()),
                        order.words() == null ? "" : " Nhiệm vụ cụ thể: " + order.words())));
        body.add(
                Block.Paragraph.of(
                        "Điều 3. Các đơn vị có người, phương tiện được điều động và nơi tiếp nhận chịu trách nhiệm thi hành; nơi tiếp nhận bố trí chỗ ăn, nghỉ, trang bị phòng hộ và báo lại khi đã đến, khi trở về."));
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(
                        units.get(order.unit()).name().toUpperCase(VIETNAMESE),
                        "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH",
                        "LĐĐ-BCĐ",
                        units.get(order.unit()).shortName()),
                order.number(),
                Vietnam.dayOf(order.from()),
                "LỆNH ĐIỀU ĐỘNG",
                "Điều động lực lượng phòng, chống dịch",
                List.of(),
                body,
                List.of("- Như Điều 3;", "- Nơi tiếp nhận;", "- Lưu: VT."),
                new Signature(List.of("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), ""),
                null);
    }

    private List<Piece> row(Scope scope, Posting line, int number, List<UUID> named) {
        return List.of(
                Piece.words(Integer.toString(number)),
                Piece.words(name(scope, line, named)),
                Piece.words(
                        line.skill() == null
                                ? ""
                                : said("workforce.skill." + line.skill()) + ", "
                                        + said("workforce.service." + line.service())),
                Piece.words(
                        line.organisation().isEmpty() ? units.get(line.home()).name() : line.organisation()),
                Piece.words(line.people() == 0 ? "" : Integer.toString(line.people())));
    }

    /** Whoever lies outside the reader's jurisdiction is not named. */
    private String name(Scope scope, Posting line, List<UUID> named) {
        var subject = line.subject();
        if (subject == null) {
            return "Cán bộ do đơn vị cử";
        }
        var name = switch (line.kind()) {
            case TEAM ->
                teams.find(new TeamId(subject)).map(team -> team.facts().name());
            case VEHICLE ->
                fleet.find(new VehicleId(subject))
                        .map(vehicle ->
                                said("workforce.vehicleKind." + vehicle.facts().kind()) + " "
                                        + vehicle.facts().plate());
            default ->
                members.seen(scope, new MemberId(subject)).map(member -> {
                    named.add(member.id().value());
                    return member.facts().name();
                });
        };
        return name.orElse("(thuộc đơn vị khác)");
    }

    private String said(String key) {
        return words.getMessage(key, null, VIETNAMESE);
    }

    private static String moment(Instant at) {
        var there = at.atZone(Vietnam.ZONE);
        return "%d giờ %02d phút ngày %02d/%02d/%d"
                .formatted(
                        there.getHour(),
                        there.getMinute(),
                        there.getDayOfMonth(),
                        there.getMonthValue(),
                        there.getYear());
    }
}
