package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * One illness of one person.
 *
 * @param unit where the person lived when it was reported; decides who may see the case
 * @param localCode given by the program at the first report, such as 11-2021-00017
 * @param discardedAt when it turned out to be no case
 */
public record Case(
        CaseId id,
        PersonId person,
        String disease,
        UnitId unit,
        String localCode,
        CaseFacts facts,
        Instant enteredAt,
        @Nullable Instant discardedAt,
        int version) {

    /** The national number where it is known, else the local one. */
    public String code() {
        var national = facts.bnCode();
        return national == null ? localCode : national;
    }

    Case with(CaseFacts known) {
        return new Case(id, person, disease, unit, localCode, known, enteredAt, discardedAt, version);
    }

    Case coded(String code) {
        return new Case(id, person, disease, unit, code, facts, enteredAt, discardedAt, version);
    }

    /** As it is to be written over the version that the change was made to. */
    Case changed(CaseFacts known, @Nullable Instant discarded, int from) {
        return new Case(id, person, disease, unit, localCode, known, enteredAt, discarded, from);
    }
}
