package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** The register of staff by name. Names are seen only with an audit row. */
@org.springframework.stereotype.Service
@Transactional
public class Members {

    private final MemberRepository members;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Members(MemberRepository members, Units units, AuditTrail audit, Clock clock) {
        this.members = members;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public MemberId enlist(Scope scope, NewMember wanted) {
        var member = clean(wanted);
        WorkforceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(member.unit()));
        var id = new MemberId(TimeOrderedId.next(clock));
        try {
            members.add(id, member);
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.REFERENCE_TAKEN.broken(String.valueOf(member.reference()));
        }
        audit.wrote(scope, "workforce.audit.member", id.value(), null);
        return id;
    }

    /** The unit stays: who moves to another unit leaves here and is enlisted there. */
    public void change(Scope scope, MemberId id, int version, NewMember wanted) {
        var before = find(id);
        WorkforceRule.MEMBER_GONE.brokenIf(before.to() != null, String.valueOf(before.to()));
        try {
            if (!members.change(id, version, clean(wanted))) {
                throw new StaleVersion("member " + id);
            }
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.REFERENCE_TAKEN.broken(String.valueOf(wanted.reference()));
        }
        audit.wrote(scope, "workforce.audit.member", id.value(), null);
    }

    public void leave(Scope scope, MemberId id, int version, LocalDate lastDay) {
        var before = find(id);
        WorkforceRule.MEMBER_GONE.brokenIf(before.to() != null, String.valueOf(before.to()));
        WorkforceRule.STILL_AWAY.brokenIf(before.away() != null, label(before));
        WorkforceRule.ENDS_BEFORE_START.brokenIf(lastDay.isBefore(before.facts().from()));
        if (!members.leave(id, version, lastDay)) {
            throw new StaleVersion("member " + id);
        }
        audit.wrote(scope, "workforce.audit.memberLeft", id.value(), null);
    }

    public Member open(Scope scope, MemberId id) {
        var member = find(id);
        audit.saw(scope, "workforce.audit.members", List.of(id.value()));
        return member;
    }

    /** None where the member lies outside the reader's jurisdiction. */
    public Optional<Member> seen(Scope scope, MemberId id) {
        var member = members.find(id, clock.instant());
        member.ifPresent(each -> audit.saw(scope, "workforce.audit.members", List.of(id.value())));
        return member;
    }

    public Slice<Member> list(Scope scope, MemberFilter filter, int page, int lines) {
        var jurisdiction = units.jurisdiction(filter.unit());
        var found = members.list(jurisdiction, filter, (page - 1) * lines, lines);
        audit.saw(
                scope,
                "workforce.audit.members",
                found.stream().map(each -> each.id().value()).toList());
        return new Slice<>(found, members.count(jurisdiction, filter), page, lines);
    }

    public List<Member> ofTeam(Scope scope, TeamId team) {
        var found = members.ofTeam(team, clock.instant());
        audit.saw(
                scope,
                "workforce.audit.members",
                found.stream().map(each -> each.id().value()).toList());
        return found;
    }

    private Member find(MemberId id) {
        return members.find(id, clock.instant()).orElseThrow(() -> new NotFound("member " + id));
    }

    /** Sentences name nobody: the staff number, or the skill. */
    static String label(Member member) {
        var reference = member.facts().reference();
        return reference == null ? "…" : reference;
    }

    private static NewMember clean(NewMember member) {
        var organisation = Words.given(member.organisation(), 120);
        return new NewMember(
                member.unit(),
                organisation == null ? "" : organisation,
                Words.needed(member.name(), 120, WorkforceRule.NAME_MISSING),
                member.service(),
                member.skill(),
                member.standing(),
                Words.given(member.phone(), 30),
                Words.given(member.reference(), 60),
                member.from());
    }
}
