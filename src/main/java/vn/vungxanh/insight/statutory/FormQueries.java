package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** What may be asked about forms. Lists name no person; whoever opens the form of a case leaves an audit row. */
@Service
@Transactional
public class FormQueries {

    private final FormRepository forms;
    private final FormListRepository lists;
    private final CaseNewsRepository news;
    private final SentRepository sent;
    private final FormFiller filler;
    private final FormPress press;
    private final FormLaw law;
    private final AuditTrail audit;
    private final Clock clock;

    FormQueries(
            FormRepository forms,
            FormListRepository lists,
            CaseNewsRepository news,
            SentRepository sent,
            FormFiller filler,
            FormPress press,
            FormLaw law,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.lists = lists;
        this.news = news;
        this.sent = sent;
        this.filler = filler;
        this.press = press;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Slice<Form> list(Scope scope, FormFilter filter, int page, int size) {
        return lists.list(filter, page, size);
    }

    @Transactional(readOnly = true)
    public FormCounts counts(Scope scope, FormFilter filter) {
        return lists.counts(filter);
    }

    @Transactional(readOnly = true)
    public Map<UnitId, FormCounts> countsByUnit(Scope scope, FormFilter filter) {
        return lists.countsByUnit(filter);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Form open(Scope scope, FormId id) {
        return forms.find(id).orElseThrow(() -> new NotFound("form " + id));
    }

    @Transactional(readOnly = true)
    public List<Form> revisions(Scope scope, Form form) {
        return forms.revisions(form);
    }

    /** Forms of a case or an outbreak. */
    @Transactional(readOnly = true)
    public List<Form> about(Scope scope, UUID subject) {
        return forms.about(subject);
    }

    /** As the records say now. */
    public FilledForm filled(Scope scope, Form form) {
        return filler.fill(scope, form, clock.instant(), null);
    }

    /** As it went out, to the byte; or as it would go out now. */
    public Printed printed(Scope scope, Form form) {
        if (form.sent() == null) {
            return press.print(filled(scope, form), null, clock.instant());
        }
        if (form.kind().event().isOfCase() && form.about() != null) {
            audit.saw(scope, "statutory.audit.reprinted", List.of(form.about()));
        }
        return sent.printed(form.id());
    }

    /** Of these, the communes' reports of a period in which the records hold nothing: "không có ca" is one tap. */
    @Transactional(readOnly = true)
    public Set<FormId> mayBeNothing(Scope scope, List<Form> some) {
        var reports = some.stream()
                .filter(form -> form.kind().event().isPeriod()
                        && form.kind().level() == UnitLevel.COMMUNE
                        && form.state() == FormState.OWED)
                .map(Form::id)
                .collect(Collectors.toSet());
        news.withCases(reports.stream().map(FormId::value).toList()).forEach(id -> reports.remove(new FormId(id)));
        return reports;
    }

    /** The forms of one period that the units directly below owe to this one. */
    @Transactional(readOnly = true)
    public List<Form> ofPeriod(Scope scope, UnitId receiver, FormEvent event, LocalDate from) {
        return lists.ofPeriod(receiver, from, kinds(event));
    }

    /** The periods that are known, the latest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> periods(Scope scope, UnitId unit, FormEvent event, Instant asOf) {
        return lists.periods(unit, kinds(event), asOf);
    }

    private List<String> kinds(FormEvent event) {
        return law.all().stream()
                .filter(kind -> kind.event() == event)
                .map(FormKind::id)
                .toList();
    }
}
