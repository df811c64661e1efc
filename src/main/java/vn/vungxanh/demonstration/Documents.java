package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;
import vn.vungxanh.insight.reporting.ExternalFigures;

/** Enters the published documents of the province, and what outside bodies said, through the doors of their rooms. */
@Component
class Documents {

    private final DirectiveRegister register;
    private final ExternalFigures figures;

    Documents(DirectiveRegister register, ExternalFigures figures) {
        this.register = register;
        this.figures = figures;
    }

    void enter(Scope scope, UnitId province) {
        for (var row : Table.read("directives.csv")) {
            var bases = row.get("bases");
            register.register(
                    scope,
                    new NewDirective(
                            province,
                            Integer.parseInt(row.get("number")),
                            row.get("symbol"),
                            DirectiveKind.valueOf(row.get("kind")),
                            LocalDate.parse(row.get("issued_on")),
                            row.get("subject"),
                            bases.isEmpty() ? List.of() : List.of(bases.split("\\|")),
                            Urgency.NORMAL,
                            null));
        }
    }

    /** @return one of the documents entered */
    Directive directive(UnitId province, int number) {
        return register.list(new DirectiveFilter(province, null, null, null, null)).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    void enterExternalFigures(Scope scope) {
        for (var row : Table.read("external_figures.csv")) {
            figures.enter(
                    scope,
                    row.get("figure"),
                    new BigDecimal(row.get("value")),
                    OffsetDateTime.parse(row.get("as_of")).toInstant(),
                    row.get("source"));
        }
    }
}
