package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.protocols.DischargeRule;
import vn.vungxanh.care.protocols.DischargeRules;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;

/** The paper that a patient goes home with, in the layout of Decree 30/2020/NĐ-CP; after a death, the notice of it. */
@Service
@Transactional
public class DischargePaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH 'giờ' mm 'ngày' dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final TreatmentQueries patients;
    private final Facilities facilities;
    private final DischargeRules rules;
    private final PeopleQueries people;
    private final Units units;
    private final DocumentPress press;
    private final AuditTrail audit;

    DischargePaper(
            TreatmentQueries patients,
            Facilities facilities,
            DischargeRules rules,
            PeopleQueries people,
            Units units,
            DocumentPress press,
            AuditTrail audit) {
        this.patients = patients;
        this.facilities = facilities;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.press = press;
        this.audit = audit;
    }

    public byte[] pdf(Scope scope, AdmissionId id) {
        return press.pdf(document(scope, id));
    }

    public byte[] docx(Scope scope, AdmissionId id) {
        return press.docx(document(scope, id));
    }

    OfficialDocument document(Scope scope, AdmissionId id) {
        var known = patients.open(scope, id);
        var ended = known.endedAt();
        if (ended == null || known.end() == End.LEFT) {
            throw new NotFound("discharge of " + id);
        }
        var person = people.find(scope, known.person()).orElseThrow(() -> new NotFound("person of " + id));
        var facility = facilities.get(known.facility());
        var province = units.path(facility.unit()).get(0);
        audit.wrote(scope, "treatment.audit.paper", known.person().value(), null);
        var died = known.end() == End.DIED;
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(
                        "SỞ Y TẾ " + province.name().toUpperCase(VIETNAMESE),
                        facility.name().toUpperCase(VIETNAMESE),
                        died ? "GBT-BV" : "GRV-BV",
                        province.shortName()),
                null,
                Vietnam.dayOf(ended),
                died ? "GIẤY BÁO TỬ" : "GIẤY RA VIỆN",
                "",
                List.of(),
                body(scope, known, person, facility, ended),
                List.of(died ? "Gia đình người bệnh" : "Người bệnh", "Trạm y tế nơi cư trú", "Lưu: VT"),
                new Signature(List.of("THỦ TRƯỞNG CƠ SỞ"), ""),
                null);
    }

    private List<Block> body(Scope scope, Admission known, Person person, Facility facility, Instant ended) {
        var lines = new ArrayList<Block>();
        line(lines, "Họ và tên", person.fullName());
        line(lines, "Sinh", person.birthOn() != null ? DAY.format(person.birthOn()) : text(person.birthYear()));
        line(lines, "Số định danh, căn cước", person.maskedNationalId());
        line(lines, "Nơi cư trú", units.fullName(known.unit()));
        line(lines, "Mã ca bệnh", patients.caseCode(scope, known).orElse(null));
        line(lines, "Điều trị tại", facility.name());
        line(lines, "Vào viện", MINUTE.format(known.admittedAt().atZone(Vietnam.ZONE)));
        if (known.end() == End.DIED) {
            line(lines, "Tử vong", MINUTE.format(ended.atZone(Vietnam.ZONE)));
            line(lines, "Nơi tử vong", known.endPlace() == null ? facility.name() : known.endPlace());
            line(lines, "Nguyên nhân", known.endCause());
            return lines;
        }
        line(lines, "Ra viện", MINUTE.format(ended.atZone(Vietnam.ZONE)));
        line(lines, "Căn cứ", source(known));
        line(lines, "Ghi chú khi ra viện", known.endOverride());
        if (known.watchDays() > 0) {
            var until = Vietnam.dayOf(ended).plusDays(known.watchDays());
            lines.add(Block.Paragraph.of("Người bệnh tiếp tục theo dõi sức khỏe tại nhà " + known.watchDays()
                    + " ngày, đến hết ngày " + DAY.format(until)
                    + "; khi sốt, ho, khó thở phải báo ngay trạm y tế nơi cư trú."));
        }
        return lines;
    }

    private @Nullable String source(Admission known) {
        return rules.all().stream()
                .filter(rule -> rule.id().equals(known.endRule()))
                .map(DischargeRule::source)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void line(List<Block> lines, String label, @Nullable String value) {
        if (value != null) {
            lines.add(new Block.Bullet(1, List.of(Piece.words(label + ": " + value + "."))));
        }
    }
}
