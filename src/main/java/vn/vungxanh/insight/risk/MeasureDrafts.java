package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.DirectiveText;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.territory.zones.Regime;
import vn.vungxanh.territory.zones.Regimes;

/** A proposal of measures becomes the draft of a decision, which an officer reads, changes and issues, or throws away. */
@Service
@Transactional
public class MeasureDrafts {

    private static final Locale PAPERS = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");

    private final ProposedMeasures measures;
    private final Regimes directives;
    private final Drafts drafts;
    private final DirectiveRegister register;
    private final DraftRepository made;
    private final Units units;
    private final MessageSource words;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureDrafts(
            ProposedMeasures measures,
            Regimes directives,
            Drafts drafts,
            DirectiveRegister register,
            DraftRepository made,
            Units units,
            MessageSource words,
            AuditTrail audit,
            Clock clock) {
        this.measures = measures;
        this.directives = directives;
        this.drafts = drafts;
        this.register = register;
        this.made = made;
        this.units = units;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** The second time on the same day, the draft of the first time while it is one. */
    public DirectiveId draft(Scope scope, Judged judged, UnitId unit) {
        RiskRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        var level = judged.verdict(unit).level();
        var day = Vietnam.dayOf(judged.asOf());
        var proposals = measures.of(judged.regime(), level);
        RiskRule.NOTHING_PROPOSED.brokenIf(proposals.isEmpty());
        var proposal = proposals.get(0);
        made.queueFor(unit);
        var key = new DraftRepository.Of(unit, judged.disease(), judged.regime().id(), level, day);
        var before =
                made.find(key).flatMap(id -> register.find(new DirectiveId(id))).filter(each -> each.isDraft());
        if (before.isPresent()) {
            return before.get().id();
        }
        var directive = Optional.ofNullable(proposal.directive()).flatMap(directives::find);
        var issuer = scope.home();
        var wanted = new NewDirective(
                issuer,
                0,
                drafts.proposedSymbol(issuer, DirectiveKind.DECISION, Layout.STATE),
                DirectiveKind.DECISION,
                Vietnam.dayOf(clock.instant()),
                subject(unit, directive),
                List.of(),
                level >= judged.regime().alarming() ? Urgency.URGENT : Urgency.NORMAL,
                null);
        var id = drafts.draft(scope, wanted, text(judged, unit, proposal, directive));
        made.put(key, id.value(), clock.instant(), scope.login());
        audit.wrote(scope, "risk.audit.drafted", id.value(), units.get(unit).code());
        return id;
    }

    private String subject(UnitId unit, Optional<Regime> directive) {
        return "Áp dụng biện pháp phòng, chống dịch COVID-19 "
                + directive.map(each -> "theo " + each.nameVi() + " ").orElse("")
                + "tại " + inSentence(unit);
    }

    private DirectiveText text(Judged judged, UnitId unit, Proposal proposal, Optional<Regime> directive) {
        var day = Vietnam.dayOf(judged.asOf());
        var name = inSentence(unit);
        var grounds = new ArrayList<String>();
        directive.ifPresent(each -> grounds.add("Căn cứ " + each.nameVi()));
        grounds.add("Căn cứ " + judged.regime().nameVi());
        grounds.add("Căn cứ kết quả đánh giá mức nguy cơ của " + name + " lúc "
                + TIME.format(judged.asOf().atZone(Vietnam.ZONE)) + ": " + why(judged, unit));
        var body = new ArrayList<String>();
        body.add("Điều 1. Áp dụng biện pháp tại " + name + " kể từ ngày " + DAY.format(Vietnam.dayOf(clock.instant()))
                + ":");
        body.add("- " + proposal.textVi() + ".");
        directive.ifPresent(each -> each.on(day).forEach(sentence -> body.add("- " + sentence.vi() + ".")));
        body.add("Điều 2. Các cơ quan, đơn vị, tổ chức và cá nhân tại " + name + " chịu trách nhiệm thi hành Quyết định"
                + " này.");
        return new DirectiveText(
                null,
                null,
                grounds,
                String.join("\n", body),
                List.of("Như Điều 2", "Ban Chỉ đạo phòng, chống dịch", "Lưu: VT"),
                List.of(),
                null);
    }

    /** "xã Si Pa Phìn": the kind of a unit is written small inside a sentence. */
    private String inSentence(UnitId unit) {
        var name = units.get(unit).name();
        return name.substring(0, 1).toLowerCase(PAPERS) + name.substring(1);
    }

    private String why(Judged judged, UnitId unit) {
        var verdict = judged.verdict(unit);
        var criteria = verdict.why().stream()
                .map(each -> words.getMessage(each.messageKey(), null, PAPERS))
                .collect(Collectors.joining("; "));
        var level = judged.regime().level(verdict.level()).nameVi();
        return "“" + level + "”" + (criteria.isEmpty() ? "" : " (" + criteria + ")");
    }
}
