package vn.vungxanh.territory.declarations.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.territory.declarations.Field;
import vn.vungxanh.territory.declarations.FieldSet;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Problem;

/**
 * One page of the form.
 *
 * @param number from 1
 * @param typed as it was typed
 * @param draft sealed
 * @param communes to choose from
 * @param search what was searched for
 */
public record StepView(
        FieldSet set,
        String step,
        int number,
        int count,
        List<Field> fields,
        FormWords typed,
        List<Problem> problems,
        String draft,
        List<Choice> communes,
        @Nullable String search,
        List<String> hamlets) {

    /** A commune by its whole name. */
    public record Choice(String code, String name) {}

    public Optional<Problem> problem(String field) {
        return problems.stream().filter(each -> each.field().equals(field)).findFirst();
    }

    static Choice choice(Unit unit, String fullName) {
        return new Choice(unit.code(), fullName);
    }
}
