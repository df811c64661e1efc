package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.DirectiveText;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;
import vn.vungxanh.insight.reporting.ExternalFigures;

/** Enters the published documents of the province, and what outside bodies said, through the doors of their rooms. */
@Component
class Documents {

    private final DirectiveRegister register;
    private final Drafts drafts;
    private final ExternalFigures figures;

    Documents(DirectiveRegister register, Drafts drafts, ExternalFigures figures) {
        this.register = register;
        this.drafts = drafts;
        this.figures = figures;
    }

    void enter(Scope scope, UnitId province) {
        var texts = Table.read("document_texts.csv").stream()
                .collect(Collectors.toMap(row -> row.get("number"), Function.identity()));
        for (var row : Table.read("directives.csv")) {
            var text = texts.get(row.get("number"));
            if (text == null) {
                register.register(scope, document(province, row, Urgency.NORMAL));
            } else {
                written(scope, document(province, row, Urgency.valueOf(text.get("urgency"))), text);
            }
        }
    }

    private void written(Scope scope, NewDirective document, CSVRecord text) {
        var id = drafts.draft(
                scope,
                document,
                new DirectiveText(
                        null,
                        null,
                        lines(text, "grounds"),
                        String.join("\n", lines(text, "body")),
                        lines(text, "recipients"),
                        lines(text, "capacity"),
                        text.get("signatory")));
        drafts.issue(scope, id, 1, document.number(), document.issuedOn());
    }

    private static NewDirective document(UnitId province, CSVRecord row, Urgency urgency) {
        return new NewDirective(
                province,
                Integer.parseInt(row.get("number")),
                row.get("symbol"),
                DirectiveKind.valueOf(row.get("kind")),
                LocalDate.parse(row.get("issued_on")),
                row.get("subject"),
                lines(row, "bases"),
                urgency,
                null);
    }

    private static List<String> lines(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split("\\|"));
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
