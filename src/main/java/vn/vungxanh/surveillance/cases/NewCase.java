package vn.vungxanh.surveillance.cases;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * A case to be recorded.
 *
 * @param externalRef the sender's own id, so that the same file twice changes nothing; unique in the program
 */
public record NewCase(
        PersonId person,
        String disease,
        UnitId unit,
        CaseFacts facts,
        @Nullable String externalRef) {}
