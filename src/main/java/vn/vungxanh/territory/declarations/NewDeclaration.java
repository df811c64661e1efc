package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A declaration whose answers have been checked ({@link AnswerChecks}).
 *
 * @param id made by the sender, so that sending twice is one declaration
 * @param unit the commune where the person is
 * @param by login of the staff who entered it; null for a citizen
 * @param replaces the own earlier declaration that this one corrects
 */
public record NewDeclaration(
        UUID id,
        Kind kind,
        String fieldSet,
        Channel channel,
        UnitId unit,
        Answers answers,
        Instant declaredAt,
        @Nullable String by,
        @Nullable UUID replaces) {

    public NewDeclaration replacing(@Nullable UUID earlier) {
        return new NewDeclaration(id, kind, fieldSet, channel, unit, answers, declaredAt, by, earlier);
    }
}
