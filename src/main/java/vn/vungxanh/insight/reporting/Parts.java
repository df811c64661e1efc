package vn.vungxanh.insight.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Several people write one draft: each part has an owner, a state, and what was said about it. */
@Service
@Transactional
public class Parts {

    private static final int LONGEST_COMMENT = 2_000;

    private final ReportRegister register;
    private final PartRepository parts;
    private final DailyReports daily;
    private final AuditTrail audit;
    private final Clock clock;

    Parts(ReportRegister register, PartRepository parts, DailyReports daily, AuditTrail audit, Clock clock) {
        this.register = register;
        this.parts = parts;
        this.daily = daily;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Part> of(Scope scope, Report report, DailyReport computed) {
        var words = register.narratives(report);
        var texts = words.stream().collect(Collectors.toMap(Section::id, Section::pattern));
        var proposals = Proposals.of(computed, daily.prompts(computed), texts);
        var works = parts.of(report.id());
        var comments = parts.comments(report.id());
        var all = new ArrayList<Part>();
        headings(report).forEach((heading, sections) -> {
            var work = works.getOrDefault(heading.id(), untouched());
            var office = work.office() == null ? heading.office() : work.office();
            var ids = sections.stream().map(Section::id).toList();
            all.add(new Part(
                    heading.id(),
                    heading.words().replace("{unit}", computed.unit().name()),
                    office,
                    work,
                    words.stream().filter(each -> ids.contains(each.id())).toList(),
                    comments.getOrDefault(heading.id(), List.of()),
                    proposals.stream()
                            .filter(each -> ids.contains(each.section()))
                            .toList(),
                    mayWrite(scope, office, work)));
        });
        return all;
    }

    /** @param words own words by narrative; those of another part are left alone */
    public void write(Scope scope, ReportId id, String section, int version, Map<String, String> words) {
        write(scope, id, section, version, words, PartWork.State.DRAFTED);
    }

    private void write(
            Scope scope, ReportId id, String section, int version, Map<String, String> words, PartWork.State state) {
        var report = mayWrite(scope, id, section);
        var own = narrativesBelow(report, section);
        keep(scope, report, section, version, state);
        register.narrate(
                scope,
                id,
                words.entrySet().stream()
                        .filter(each -> own.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The proposed sentence is added to the words, its figures alive.
     *
     * @param typed what stands in the form and may not have been saved yet
     */
    public void accept(
            Scope scope, ReportId id, String section, int version, String proposal, Map<String, String> typed) {
        var report = register.unsigned(id);
        var live = Proposals.live(proposal);
        var target = Proposals.section(proposal);
        var now = register.narratives(report).stream()
                .filter(each -> each.id().equals(target))
                .findFirst()
                .orElseThrow(() -> ReportingRule.PROPOSAL_IS_KNOWN.broken(proposal));
        var words = new HashMap<>(typed);
        words.put(target, typed.getOrDefault(target, now.pattern()).strip() + "\n- " + live);
        write(scope, id, section, version, words);
    }

    /** @param typed what stands in the form: it is what one agrees to */
    public void agree(Scope scope, ReportId id, String section, int version, Map<String, String> typed) {
        write(scope, id, section, version, typed, PartWork.State.AGREED);
        audit.wrote(scope, "reporting.audit.agreed", id.value(), section);
    }

    /** Who prepares the report says who answers for a part of it. */
    public void assign(
            Scope scope, ReportId id, String section, int version, @Nullable String office, @Nullable String person) {
        ReportingRule.OFFICE_IS_KNOWN.brokenIf(
                office != null
                        && Arrays.stream(Role.values())
                                .noneMatch(role -> role.name().equals(office)),
                String.valueOf(office));
        var report = register.unsigned(id);
        heading(report, section);
        var work = parts.of(id).getOrDefault(section, untouched());
        var next = new PartWork(office, person, work.state(), version + 1, clock.instant(), scope.login());
        if (work.version() != version || !parts.keep(report, section, next)) {
            throw new StaleVersion("part " + section);
        }
        audit.wrote(scope, "reporting.audit.assigned", id.value(), section);
    }

    public void comment(Scope scope, ReportId id, String section, String words) {
        var report = register.unsigned(id);
        heading(report, section);
        var said = SearchKey.nfc(words);
        ReportingRule.COMMENT_HAS_WORDS.brokenIf(said.isEmpty() || said.length() > LONGEST_COMMENT);
        parts.comment(
                TimeOrderedId.next(clock), report, section, new Part.Comment(said, clock.instant(), scope.login()));
        audit.wrote(scope, "reporting.audit.commented", id.value(), section);
    }

    private Report mayWrite(Scope scope, ReportId id, String section) {
        var report = register.unsigned(id);
        var work = parts.of(id).getOrDefault(section, untouched());
        var office = work.office() == null ? heading(report, section).office() : work.office();
        ReportingRule.PART_HAS_ANOTHER_OWNER.brokenIf(!mayWrite(scope, office, work), section);
        return report;
    }

    private static boolean mayWrite(Scope scope, @Nullable String office, PartWork work) {
        return scope.may(Permission.PREPARE_REPORT)
                || scope.may(Permission.SIGN_REPORT)
                || scope.login().equals(work.person())
                || scope.roles().stream().anyMatch(role -> role.name().equals(office));
    }

    private void keep(Scope scope, Report report, String section, int version, PartWork.State state) {
        var work = parts.of(report.id()).getOrDefault(section, untouched());
        if (work.version() != version
                || !parts.keep(report, section, work.now(state, clock.instant(), scope.login()))) {
            throw new StaleVersion("part " + section);
        }
    }

    private PartWork untouched() {
        return new PartWork(null, null, PartWork.State.EMPTY, 0, clock.instant(), "");
    }

    private List<String> narrativesBelow(Report report, String section) {
        return headings(report).getOrDefault(heading(report, section), List.of()).stream()
                .filter(each -> each.kind() == Section.Kind.NARRATIVE)
                .map(Section::id)
                .toList();
    }

    private Section heading(Report report, String section) {
        return headings(report).keySet().stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotFound("part " + section));
    }

    private Map<Section, List<Section>> headings(Report report) {
        return PartOrder.of(register.template(report));
    }
}
