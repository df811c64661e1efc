package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Signature;

/**
 * The decisions to establish and to lift a zone, by the regime of their day: since 1/7/2026 forms 01 and 02 of appendix I of
 * NĐ 165/2026/NĐ-CP, before that the decisions under the law of 2007. The words of the forms were not at hand; the articles
 * say what article 13 asks for, and the office checks them against the form before signing.
 */
@Component
public class ZonePapers {

    private static final LocalDate REGIME_2026 = LocalDate.of(2026, 7, 1);
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,6})/(.+)$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Units units;

    ZonePapers(Units units) {
        this.units = units;
    }

    public OfficialDocument establishing(ZoneLine line, LocalDate today) {
        var zone = line.zone();
        var on = dayOf(zone.document(), zone.startsAt(), today);
        var body = new ArrayList<Block>();
        article(
                body,
                1,
                "Thiết lập %s “%s” tại %s để phòng, chống dịch bệnh %s, kể từ %s%s."
                        .formatted(
                                PaperWords.kind(zone.kind()),
                                zone.name(),
                                units.fullName(zone.unit()),
                                zone.disease(),
                                PaperWords.hour(zone.startsAt()),
                                zone.plannedEndOn() == null
                                        ? " đến khi có quyết định mới"
                                        : " đến hết ngày " + DAY.format(zone.plannedEndOn())));
        article(body, 2, "Phạm vi: " + PaperWords.extent(line) + ".");
        article(
                body,
                3,
                "Biện pháp áp dụng: người ở trong khu vực không ra ngoài, người ở ngoài không vào khu vực, trừ"
                        + " người làm nhiệm vụ; lập chốt kiểm soát; khử khuẩn; xét nghiệm; bảo đảm lương thực, thuốc và nhu yếu phẩm.");
        article(
                body,
                4,
                "Phụ trách khu vực: %s. Trạm Y tế, Công an, Ban Chỉ huy quân sự và các đơn vị liên quan phối hợp"
                                .formatted(
                                        zone.responsible() == null
                                                ? "Ủy ban nhân dân "
                                                        + commune(zone).name()
                                                : zone.responsible())
                        + " thực hiện; phạm vi được điều chỉnh kịp thời theo diễn biến của dịch.");
        article(
                body,
                5,
                "Quyết định có hiệu lực kể từ ngày ký. Các đơn vị, cá nhân có tên tại Điều 4 và người dân trong khu"
                        + " vực chịu trách nhiệm thi hành.");
        return paper(
                zone,
                zone.document(),
                on,
                "Về việc thiết lập " + PaperWords.kind(zone.kind()) + " phòng, chống dịch bệnh " + zone.disease(),
                body);
    }

    public OfficialDocument lifting(ZoneLine line, LocalDate today) {
        var zone = line.zone();
        var on = dayOf(zone.liftDocument(), zone.liftedAt(), today);
        var clock = line.clock();
        var body = new ArrayList<Block>();
        article(
                body,
                1,
                "Chấm dứt %s “%s” tại %s kể từ %s."
                        .formatted(
                                PaperWords.kind(zone.kind()),
                                zone.name(),
                                units.fullName(zone.unit()),
                                PaperWords.hour(zone.liftedAt())));
        if (clock != null && clock.hasRunOut() && zone.reason() == null) {
            article(
                    body,
                    2,
                    "Lý do: đã đủ %d ngày không ghi nhận ca bệnh mới, tính từ ngày %s."
                            .formatted(clock.rule().days(), DAY.format(clock.countsFrom())));
        } else {
            article(body, 2, "Lý do: %s.".formatted(zone.reason() == null ? "" : zone.reason()));
        }
        article(
                body,
                3,
                "Người dân trong khu vực tiếp tục tự theo dõi sức khỏe và thực hiện biện pháp phòng, chống dịch theo"
                        + " hướng dẫn của Trạm Y tế. Quyết định có hiệu lực kể từ ngày ký.");
        return paper(
                zone,
                zone.liftDocument(),
                on,
                "Về việc chấm dứt " + PaperWords.kind(zone.kind()) + " phòng, chống dịch bệnh " + zone.disease(),
                body);
    }

    private OfficialDocument paper(
            Zone zone, @Nullable LegalDocument document, LocalDate on, String subject, List<Block> body) {
        var commune = commune(zone);
        var numbered = NUMBER.matcher(document == null ? "" : document.reference());
        var known = numbered.matches();
        var path = units.path(commune.id());
        var parent = path.size() > 1 ? path.get(path.size() - 2) : null;
        var letterhead = new Letterhead(
                parent == null ? null : "ỦY BAN NHÂN DÂN " + parent.name().toUpperCase(Locale.ROOT),
                "ỦY BAN NHÂN DÂN " + commune.name().toUpperCase(Locale.ROOT),
                known ? numbered.group(2) : "QĐ-UBND",
                commune.shortName());
        return new OfficialDocument(
                Layout.STATE,
                letterhead,
                known ? Integer.valueOf(numbered.group(1)) : null,
                on,
                "QUYẾT ĐỊNH",
                subject,
                grounds(on),
                body,
                List.of(
                        "- Ủy ban nhân dân cấp trên (để báo cáo);",
                        "- Trung tâm Kiểm soát bệnh tật tỉnh;",
                        "- Như Điều 4;",
                        "- Lưu: VT."),
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ""),
                null);
    }

    private static List<String> grounds(LocalDate on) {
        return on.isBefore(REGIME_2026)
                ? List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                        "Căn cứ Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12",
                        "Căn cứ Nghị định số 101/2010/NĐ-CP ngày 30 tháng 9 năm 2010 của Chính phủ")
                : List.of(
                        "Căn cứ Luật Phòng bệnh số 114/2025/QH15",
                        "Căn cứ Điều 13 Nghị định số 165/2026/NĐ-CP của Chính phủ",
                        "Căn cứ Thông tư số 15/2026/TT-BYT của Bộ trưởng Bộ Y tế");
    }

    private static void article(List<Block> body, int number, String words) {
        body.add(Block.Paragraph.of("Điều " + number + ". " + words));
    }

    private Unit commune(Zone zone) {
        return units.get(zone.unit());
    }

    private static LocalDate dayOf(@Nullable LegalDocument document, @Nullable Instant at, LocalDate today) {
        var issued = document == null ? null : document.issuedOn();
        return issued != null ? issued : at == null ? today : Vietnam.dayOf(at);
    }
}
