package vn.vungxanh.territory.declarations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.AnswerChecks;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.DeclarationIntake;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.NewDeclaration;
import vn.vungxanh.territory.declarations.Problem;
import vn.vungxanh.territory.declarations.Taken;

/**
 * One declaration from any program of a citizen. The answer comes when it is on disk; whoever had none sends the same again:
 * the id of the sender makes it one declaration.
 */
@RestController
@RequestMapping("/api/v1/declarations")
class PublicApi {

    private static final int LARGEST = 16_384;

    private final DeclarationIntake intake;
    private final FieldSets sets;
    private final AnswerChecks checks;
    private final Units units;
    private final MessageSource words;
    private final Clock clock;

    PublicApi(
            DeclarationIntake intake,
            FieldSets sets,
            AnswerChecks checks,
            Units units,
            MessageSource words,
            Clock clock) {
        this.intake = intake;
        this.sets = sets;
        this.checks = checks;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** 201 when it was kept now, 200 when it was kept before, 409 when the id belongs to another content. */
    @PostMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<?> declare(HttpServletRequest request) throws IOException {
        var locale = RequestContextUtils.getLocale(request);
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, DeclarationsRule.BODY_UNREADABLE, List.of(), locale);
        }
        try {
            return answer(DeclarationBody.read(body), locale);
        } catch (RuleBroken unreadable) {
            return problem(HttpStatus.BAD_REQUEST, DeclarationsRule.BODY_UNREADABLE, List.of(), locale);
        }
    }

    private ResponseEntity<?> answer(DeclarationBody body, Locale locale) {
        var now = clock.instant();
        var day = Vietnam.dayOf(now);
        var id = body.id();
        var kind = body.kind();
        if (id == null || kind == null) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, null, body.problems(), locale);
        }
        var set = sets.inForce(kind, day);
        var checked = checks.check(set, body.answers(), day);
        if (!body.problems().isEmpty() || !checked.problems().isEmpty()) {
            var all = new ArrayList<>(body.problems());
            all.addAll(checked.problems());
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, null, all, locale);
        }
        var unit = units.byCode(checked.answers().of(Answers.UNIT), day).orElseThrow();
        var taken = intake.take(
                new NewDeclaration(id, kind, set.id(), Channel.API, unit.id(), checked.answers(), now, null, null));
        return taken.kept()
                ? ResponseEntity.status(taken.outcome() == Taken.Outcome.STORED ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(new Receipt(id, taken.receipt(), taken.declaredAt(), word(taken)))
                : problem(HttpStatus.CONFLICT, DeclarationsRule.ID_USED_FOR_ANOTHER, List.of(), locale);
    }

    private static String word(Taken taken) {
        return taken.outcome().name().toLowerCase(Locale.ROOT);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status,
            @org.jspecify.annotations.Nullable DeclarationsRule rule,
            List<Problem> problems,
            Locale locale) {
        var detail = rule == null ? "declarations.problem.fields" : rule.messageKey();
        var problem = ProblemDetail.forStatusAndDetail(
                status, words.getMessage(detail, new Object[] {problems.size()}, locale));
        problem.setTitle(words.getMessage("declarations.problem.title", null, locale));
        problem.setInstance(URI.create("/api/v1/declarations"));
        if (rule != null) {
            problem.setProperty("rule", rule.messageKey());
        }
        if (!problems.isEmpty()) {
            problem.setProperty(
                    "errors",
                    problems.stream()
                            .map(each -> Map.of(
                                    "field", each.field(),
                                    "rule", each.key(),
                                    "message",
                                            words.getMessage(
                                                    each.key(), each.details().toArray(), locale)))
                            .toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What the sender keeps. */
    record Receipt(UUID id, String receipt, Instant declaredAt, String outcome) {}
}
