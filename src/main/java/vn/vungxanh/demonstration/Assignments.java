package vn.vungxanh.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.kernel.Vietnam;

/** What the province's documents asked of whom, and how far it is. */
@Component
class Assignments {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final Tasks tasks;
    private final Documents documents;
    private final Speakers speakers;
    private final Units units;

    Assignments(Tasks tasks, Documents documents, Speakers speakers, Units units) {
        this.tasks = tasks;
        this.documents = documents;
        this.speakers = speakers;
        this.units = units;
    }

    void enter(Scope scope, UnitId province) {
        var giver = speakers.of(scope, province);
        for (var row : Table.read("tasks.csv")) {
            enter(scope, giver, province, row);
        }
    }

    private void enter(Scope scope, Scope giver, UnitId province, CSVRecord row) {
        var owner = units.byCode(row.get("unit"), DAY).orElseThrow().id();
        var directive = documents.directive(province, Integer.parseInt(row.get("number")));
        var reference =
                UUID.nameUUIDFromBytes(("demonstration " + row.getRecordNumber()).getBytes(StandardCharsets.UTF_8));
        var task = new NewTask(
                        row.get("what"),
                        owner,
                        null,
                        LocalDate.parse(row.get("due_on")),
                        directive.id(),
                        TaskSource.byHand(reference))
                .dueBy(LocalTime.parse(row.get("due_by")))
                .of(row.get("office"));
        var id = tasks.give(giver, task, Vietnam.instant(row.get("given_at")));
        if (!row.get("evidence").isEmpty()) {
            tasks.reportDone(
                    speakers.of(scope, owner), id, 1, row.get("evidence"), Vietnam.instant(row.get("done_at")));
        }
        if (row.get("decided").equals("CONFIRMED")) {
            tasks.confirm(
                    giver, id, 2, null, Vietnam.instant(row.get("done_at")).plusSeconds(3 * 3600));
        }
    }
}
