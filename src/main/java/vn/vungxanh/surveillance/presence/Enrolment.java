package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.vungxanh.foundation.imports.RowOutcome;

/** What a list brings anew to one group. */
final class Enrolment {

    private record Since(UUID person, LocalDate from) {}

    private final GroupId group;
    private final Map<Since, Optional<LocalDate>> ends = new HashMap<>();
    private final List<Membership> fresh = new ArrayList<>();

    Enrolment(GroupId group, List<Membership> members) {
        this.group = group;
        members.forEach(one -> ends.put(new Since(one.person(), one.from()), Optional.ofNullable(one.to())));
    }

    GroupId group() {
        return group;
    }

    List<Membership> fresh() {
        return fresh;
    }

    RowOutcome take(Membership member) {
        var before = ends.put(new Since(member.person(), member.from()), Optional.ofNullable(member.to()));
        if (before != null && before.equals(Optional.ofNullable(member.to()))) {
            return RowOutcome.DUPLICATE;
        }
        fresh.add(member);
        return before == null ? RowOutcome.CREATED : RowOutcome.UPDATED;
    }
}
