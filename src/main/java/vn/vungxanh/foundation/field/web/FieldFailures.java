package vn.vungxanh.foundation.field.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.vungxanh.foundation.field.FieldRule;
import vn.vungxanh.kernel.RuleBroken;

/** What the app asks is answered as JSON also when it is refused: a page would look like a stranger's network to it. */
@RestControllerAdvice(assignableTypes = {SyncController.class, StateController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FieldFailures {

    private static final int RETRY_AFTER_SECONDS = 10;

    private final BothLanguages words;

    FieldFailures(BothLanguages words) {
        this.words = words;
    }

    @ExceptionHandler(RuleBroken.class)
    ResponseEntity<Object> refused(RuleBroken broken) {
        return broken.rule() instanceof FieldRule rule
                ? answer(rule, broken.details())
                : answer(FieldRule.UNREADABLE_BATCH, List.of());
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return answer(403, FieldRule.NOT_ALLOWED, List.of());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> unreachable(Exception failure) {
        return answer(FieldRule.TOO_MUCH_WAITS, List.of());
    }

    private ResponseEntity<Object> answer(FieldRule rule, List<Object> details) {
        return answer(rule.status(), rule, details);
    }

    private ResponseEntity<Object> answer(int status, FieldRule rule, List<Object> details) {
        var problem = new LinkedHashMap<String, @Nullable Object>();
        problem.put("type", "about:blank");
        problem.put("status", status);
        problem.put("rule", rule.messageKey());
        var sentence = words.of(rule, details);
        problem.put("detail", sentence.get("vi"));
        problem.put("message", sentence);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 429 || status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return answer.body(problem);
    }
}
