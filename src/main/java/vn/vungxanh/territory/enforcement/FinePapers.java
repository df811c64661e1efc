package vn.vungxanh.territory.enforcement;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Signature;

/**
 * Minutes of a violation and the decision of the fine in the State's layout. The words of the official forms were not at
 * hand: the office checks them against the form before signing. Who prints one leaves an audit row.
 */
@Service
@Transactional
public class FinePapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,6})/(.+)$");

    private final ViolationRepository violations;
    private final FineTable fines;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    FinePapers(ViolationRepository violations, FineTable fines, Units units, AuditTrail audit, Clock clock) {
        this.violations = violations;
        this.fines = fines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public OfficialDocument minutes(Scope scope, ViolationId id) {
        var violation = printed(scope, id, "MINUTES");
        var facts = violation.facts();
        var body = new ArrayList<Block>();
        say(
                body,
                "Hành vi: %s; xảy ra ngày %s tại %s."
                        .formatted(ActWords.of(facts.act()), DAY.format(facts.occurredOn()), facts.place()));
        who(body, facts);
        say(body, "Chứng cứ, diễn biến: " + facts.evidence() + ".");
        say(body, "Căn cứ xem xét xử phạt: " + fines.row(violation.fineRow()).source() + ".");
        say(body, "Biên bản đã đọc lại cho người vi phạm và người chứng kiến cùng nghe, ký tên xác nhận.");
        return paper(
                violation,
                facts.minutes(),
                "BB-VPHC",
                Vietnam.dayOf(violation.recordedAt()),
                "BIÊN BẢN",
                "Vi phạm hành chính về phòng, chống dịch bệnh",
                List.of(),
                body,
                new Signature(List.of("NGƯỜI LẬP BIÊN BẢN"), ""));
    }

    public OfficialDocument decision(Scope scope, ViolationId id) {
        var violation = printed(scope, id, "DECISION");
        var decision = violation.decision();
        if (decision == null) {
            throw new NotFound("decision of " + id);
        }
        var facts = violation.facts();
        var row = fines.row(violation.fineRow());
        var body = new ArrayList<Block>();
        say(body, "Điều 1. Xử phạt vi phạm hành chính đối với " + (facts.organisation() ? "tổ chức" : "cá nhân") + ":");
        who(body, facts);
        say(
                body,
                "Hành vi: %s, ngày %s tại %s."
                        .formatted(ActWords.of(facts.act()), DAY.format(facts.occurredOn()), facts.place()));
        say(body, "Điều 2. Hình thức xử phạt: phạt tiền, mức phạt %s đồng.".formatted(money(decision.amount())));
        say(
                body,
                "Điều 3. Quyết định có hiệu lực kể từ ngày ký. Người bị xử phạt nộp tiền vào Kho bạc Nhà nước và có"
                        + " quyền khiếu nại, khởi kiện theo quy định của pháp luật.");
        return paper(
                violation,
                decision.number(),
                "QĐ-XPHC",
                decision.on(),
                "QUYẾT ĐỊNH",
                "Xử phạt vi phạm hành chính về phòng, chống dịch bệnh",
                List.of(
                        "Căn cứ " + row.source() + (decision.basis() == null ? "" : "; " + decision.basis()),
                        "Căn cứ Biên bản vi phạm hành chính"
                                + (facts.minutes() == null ? "" : " số " + facts.minutes())),
                body,
                new Signature(List.of("NGƯỜI RA QUYẾT ĐỊNH"), ""));
    }

    private Violation printed(Scope scope, ViolationId id, String which) {
        var violation = violations.find(id).orElseThrow(() -> new NotFound("violation " + id));
        audit.exported(scope, "enforcement.audit.printed", List.of(id.value()), which);
        return violation;
    }

    private static void who(List<Block> body, NewViolation facts) {
        var words = new StringBuilder(facts.organisation() ? "Tổ chức: " : "Họ và tên: ").append(facts.offender());
        if (facts.birthYear() != null) {
            words.append("; năm sinh: ").append(facts.birthYear());
        }
        if (facts.document() != null) {
            words.append("; số giấy tờ: ").append(facts.document());
        }
        if (facts.address() != null) {
            words.append("; địa chỉ: ").append(facts.address());
        }
        say(body, words.append('.').toString());
    }

    private OfficialDocument paper(
            Violation violation,
            @Nullable String number,
            String symbol,
            LocalDate on,
            String type,
            String subject,
            List<String> grounds,
            List<Block> body,
            Signature signature) {
        var unit = units.get(violation.facts().unit());
        var numbered = NUMBER.matcher(number == null ? "" : number);
        var known = numbered.matches();
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(
                        null,
                        "CÔNG AN " + unit.name().toUpperCase(Locale.ROOT),
                        known ? numbered.group(2) : symbol,
                        unit.shortName()),
                known ? Integer.valueOf(numbered.group(1)) : null,
                on.isAfter(Vietnam.dayOf(clock.instant())) ? Vietnam.dayOf(clock.instant()) : on,
                type,
                subject,
                grounds,
                body,
                List.of("- Người vi phạm;", "- Kho bạc Nhà nước;", "- Lưu: Hồ sơ."),
                signature,
                null);
    }

    private static String money(long dong) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(dong);
    }

    private static void say(List<Block> body, String words) {
        body.add(Block.Paragraph.of(words));
    }
}
