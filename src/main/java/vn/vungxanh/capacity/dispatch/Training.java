package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Training(UUID id, NewTraining facts, List<Finding> findings, int version) {

    /** What was found, what is done about it, by whom until when. */
    public record Finding(
            UUID id,
            String finding,
            String measure,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String outcome,
            int version) {

        public boolean late(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    public long open() {
        return findings.stream().filter(each -> each.doneOn() == null).count();
    }
}
