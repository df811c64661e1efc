package vn.vungxanh.surveillance.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.kernel.Vietnam;

/** From a row of a line list to a person and the facts of a case, for the rows of one batch. */
final class CaseRowReading {

    private static final String NO_DATE_OF_DEATH = "Tử vong, chưa rõ ngày";

    /** What a row says; {@code person} and {@code facts} are there when there are no problems. */
    record Listed(
            MappedRow row,
            @Nullable NewPerson person,
            String disease,
            @Nullable CaseFacts facts,
            String ref,
            List<CellProblem> problems) {}

    private final Scope scope;
    private final CaseReferences references;
    private final CaseDefinitions definitions;
    private final ListedPersons.Batch persons;
    private final LocalDate today;

    CaseRowReading(
            Scope scope,
            CaseReferences references,
            CaseDefinitions definitions,
            ListedPersons.Batch persons,
            LocalDate today) {
        this.scope = scope;
        this.references = references;
        this.definitions = definitions;
        this.persons = persons;
        this.today = today;
    }

    Listed read(MappedRow row) {
        List<CellProblem> problems = new ArrayList<>(0);
        var id = row.text("local_id");
        var typedName = row.text("full_name");
        var name = typedName == null ? id : typedName;
        var disease = Objects.requireNonNullElse(row.text("disease"), Disease.COVID_19);
        var ref = id != null && CaseReferences.tellsCasesApart(id) ? references.refOf(scope, id) : contentRef(row);
        if (name == null) {
            problems.add(CellProblem.in("full_name", "cases.import.problem.nameOrId"));
            return new Listed(row, null, disease, null, ref, problems);
        }
        var reportedOn = reportedOn(row);
        var person = persons.read(row, name, ref, reportedOn, problems);
        var facts = facts(row, disease, reportedOn);
        CaseRule.brokenBy(facts, today).ifPresent(rule -> problems.add(problem(rule)));
        return new Listed(row, person, disease, facts, ref, problems);
    }

    private LocalDate reportedOn(MappedRow row) {
        return Stream.of(row.date("reported"), row.date("confirmed"), row.date("sampled"), row.date("onset"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(today);
    }

    private CaseFacts facts(MappedRow row, String disease, LocalDate reportedOn) {
        var confirmedOn = row.date("confirmed");
        var source = row.text("source");
        var severity = row.text("severity");
        var classification = classification(row, confirmedOn);
        var definition = definitions
                .inForce(disease, confirmedOn == null ? reportedOn : confirmedOn)
                .id();
        var draft = CaseFacts.suspected(
                        definition,
                        Vietnam.startOf(reportedOn),
                        source == null ? Source.UNKNOWN : Source.valueOf(source))
                .classified(classification, definition, confirmedOn == null ? null : startOf(confirmedOn))
                .onsetOn(row.date("onset"))
                .sampledOn(row.date("sampled"))
                .symptoms(symptoms(row.text("symptoms")))
                .severity(severity == null ? null : Severity.valueOf(severity))
                .bnCode(bnCode(row))
                .facility(row.text("facility"));
        end(row, draft);
        return draft.facts();
    }

    private static void end(MappedRow row, CaseFactsDraft draft) {
        var outcome = row.text("outcome");
        var on = row.date("outcome_on");
        var note = row.text("note");
        if ("DIED".equals(outcome) && on == null) {
            draft.note(note == null ? NO_DATE_OF_DEATH : note + ". " + NO_DATE_OF_DEATH);
            return;
        }
        draft.note(note);
        draft.ended(outcome == null || outcome.equals("ALIVE") ? null : Outcome.valueOf(outcome), on);
    }

    private static Classification classification(MappedRow row, @Nullable LocalDate confirmedOn) {
        var said = row.text("classification");
        if (said == null) {
            return confirmedOn == null ? Classification.SUSPECTED : Classification.CONFIRMED;
        }
        return Classification.valueOf(said);
    }

    private static @Nullable String bnCode(MappedRow row) {
        var given = row.text("bn_code");
        var id = row.text("local_id");
        var code = given == null && id != null && CaseReferences.code(id).matches("BN\\d{1,8}") ? id : given;
        return code == null ? null : CaseReferences.code(code);
    }

    private static List<String> symptoms(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(sign -> !sign.isEmpty())
                        .toList();
    }

    private static Instant startOf(LocalDate day) {
        return Vietnam.startOf(day);
    }

    /** A row without an id is known again by all that it says, whatever its place in the file and its capitals. */
    private String contentRef(MappedRow row) {
        Map<String, String> values = new TreeMap<>(row.values());
        values.put("home", scope.home().toString());
        var text = values.toString().toLowerCase(Locale.ROOT);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "row:" + HexFormat.of().formatHex(hash, 0, 20);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static CellProblem problem(CaseRule rule) {
        var column = switch (rule) {
            case ONSET_IN_FUTURE -> "onset";
            case SAMPLE_IN_FUTURE, SAMPLE_AFTER_CONFIRMATION -> "sampled";
            case CONFIRMATION_IN_FUTURE, CONFIRMATION_NEEDS_A_TIME -> "confirmed";
            case REPORT_IN_FUTURE -> "reported";
            case OUTCOME_IN_FUTURE, OUTCOME_NEEDS_A_DAY, OUTCOME_BEFORE_ONSET, RECOVERY_BEFORE_CONFIRMATION ->
                "outcome_on";
            case OUTSIDE_JURISDICTION -> "commune";
            case UNKNOWN_DISEASE -> "disease";
            case BN_CODE_TAKEN -> "bn_code";
            default -> null;
        };
        return new CellProblem(column, rule.messageKey(), List.of());
    }
}
