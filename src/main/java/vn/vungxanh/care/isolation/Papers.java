package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Signature;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * The decision to isolate (Mẫu 02 PL IV) and the certificate that it is over (Mẫu 01 PL IV of NĐ 165/2026). The official
 * wording of the forms was not at hand: the articles of the decree say what they must contain.
 */
@Component
class Papers {

    private static final List<Ground> GROUNDS = ResourceTable.read(
            "isolation/grounds.csv",
            row -> new Ground(
                    LocalDate.parse(row.get("valid_from")), DatedRows.day(row, "valid_to"), row.get("words")));

    private final Units units;
    private final Regulations regulations;

    Papers(Units units, Regulations regulations) {
        this.units = units;
        this.regulations = regulations;
    }

    private record Ground(LocalDate from, @Nullable LocalDate to, String words) {}

    OfficialDocument decision(IsolationOrder order, Person person, @Nullable Stay stay, LocalDate today) {
        var day = order.documentOn() == null ? today : order.documentOn();
        var term = order.term(today);
        var body = new ArrayList<Block>();
        body.add(heading("Điều 1. Áp dụng biện pháp cách ly y tế đối với:"));
        who(person).forEach(body::add);
        body.add(heading("Điều 2. Thời gian và nơi cách ly"));
        body.add(line("Thời gian: " + order.days() + " ngày kể từ ngày " + Endings.words(term.countedFrom())
                + (order.extraDays() > 0 ? ", kéo dài " + order.extraDays() + " ngày" : "") + ", đến hết ngày "
                + Endings.words(term.endsOn()) + "."));
        body.add(line("Nơi cách ly: " + place(order, stay) + "."));
        regulations.find(order.rule()).ifPresent(rule -> body.add(line("Quy định áp dụng: " + rule.source() + ".")));
        body.add(heading("Điều 3. Trách nhiệm thi hành"));
        body.add(
                line(
                        "Người được cách ly, gia đình, trạm y tế, công an và tổ trưởng nơi cư trú chịu trách nhiệm thi hành quyết định này kể từ ngày ký."));
        return document(
                order, order.unit(), day, "QUYẾT ĐỊNH", "Về việc áp dụng biện pháp cách ly y tế", body, "QĐ-UBND");
    }

    OfficialDocument certificate(IsolationOrder order, Person person, @Nullable Stay stay, LocalDate today) {
        var ended = order.endedAt() == null ? today : Vietnam.dayOf(order.endedAt());
        var started = order.startedAt() == null ? today : Vietnam.dayOf(order.startedAt());
        var body = new ArrayList<Block>();
        body.add(line("Xác nhận:"));
        who(person).forEach(body::add);
        body.add(line("Đã hoàn thành cách ly y tế từ ngày " + Endings.words(started) + " đến ngày "
                + Endings.words(ended) + " tại " + place(order, stay) + "."));
        if (order.followupDays() > 0) {
            body.add(line("Tiếp tục theo dõi sức khỏe tại nhà " + order.followupDays() + " ngày, đến hết ngày "
                    + Endings.words(ended.plusDays(order.followupDays())) + "."));
        }
        return document(
                order, order.unit(), today, "GIẤY XÁC NHẬN", "Hoàn thành thời gian cách ly y tế", body, "XN-TYT");
    }

    private OfficialDocument document(
            IsolationOrder order,
            UnitId unit,
            LocalDate day,
            String type,
            String subject,
            List<Block> body,
            String symbol) {
        var decision = symbol.startsWith("QĐ");
        var number = number(decision ? order.documentNumber() : order.certificateNumber());
        var path = units.path(unit);
        var name = path.get(path.size() - 1).name();
        var parent = decision ? null : "ỦY BAN NHÂN DÂN " + name.toUpperCase(java.util.Locale.ROOT);
        var own = decision ? "ỦY BAN NHÂN DÂN " + name.toUpperCase(java.util.Locale.ROOT) : "TRẠM Y TẾ";
        var grounds = GROUNDS.stream()
                .filter(each -> !day.isBefore(each.from()) && (each.to() == null || !day.isAfter(each.to())))
                .map(Ground::words)
                .toList();
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(parent, own, symbol, name),
                number,
                day,
                type,
                subject,
                decision ? grounds : List.of(),
                body,
                List.of("Như Điều 3", "Lưu: VT"),
                new Signature(List.of(decision ? "CHỦ TỊCH" : "TRƯỞNG TRẠM"), ""),
                null);
    }

    private static List<Block> who(Person person) {
        var lines = new ArrayList<Block>();
        lines.add(line("Ông (bà): " + person.fullName()
                + (person.birthYear() == null ? "" : ", năm sinh " + person.birthYear())));
        if (person.nationalId() != null) {
            lines.add(line("Số định danh cá nhân: " + person.nationalId()));
        }
        lines.add(line("Nơi cư trú: " + (person.hamlet() == null ? "" : person.hamlet() + ", ")
                + (person.address() == null ? "" : person.address())));
        return lines;
    }

    private String place(IsolationOrder order, @Nullable Stay stay) {
        if (stay != null && stay.siteName() != null) {
            return stay.siteName() + ", " + units.fullName(stay.placeUnit());
        }
        return order.place() == Place.HOME || stay != null
                ? "nhà, nơi lưu trú, " + units.fullName(order.unit())
                : "cơ sở cách ly tập trung";
    }

    /** "12/QĐ-UBND" is number 12. */
    private static @Nullable Integer number(@Nullable String written) {
        var digits = written == null ? "" : written.replaceAll("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 6 ? null : Integer.valueOf(digits);
    }

    private static Block heading(String text) {
        return new Block.Heading(3, text, "d" + Math.abs(text.hashCode()));
    }

    private static Block line(String text) {
        return Block.Paragraph.of(text);
    }
}
