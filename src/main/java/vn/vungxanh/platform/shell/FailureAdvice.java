package vn.vungxanh.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.vungxanh.kernel.RuleBroken;

/** Answers a failure as a page, as a fragment for htmx, or as a problem detail (RFC 9457) under {@code /api}. */
@ControllerAdvice
class FailureAdvice {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Failures failures;
    private final Pages pages;
    private final MessageSource words;

    FailureAdvice(Failures failures, Pages pages, MessageSource words) {
        this.failures = failures;
        this.pages = pages;
        this.words = words;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        var failure = failures.of(cause, request);
        sayWhen(failure, cause, response);
        return answer(failure, cause, request);
    }

    /** Not now, but soon: how many seconds to wait before asking again. */
    static void sayWhen(Failure failure, @Nullable Throwable cause, HttpServletResponse response) {
        if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            var named =
                    cause instanceof ErrorResponse known ? known.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) : null;
            response.setHeader(HttpHeaders.RETRY_AFTER, named == null ? RETRY_AFTER_SECONDS : named);
        }
    }

    Object answer(Failure failure, @Nullable Exception cause, HttpServletRequest request) {
        var page = pages.of(request);
        if (page.path().startsWith("/api/") || page.path().startsWith("/v3/")) {
            return problem(failure, cause, request);
        }
        var view = "true".equals(request.getHeader("HX-Request")) ? "shell/failure" : "shell/error";
        var answer = new ModelAndView(view, Map.of("page", page, "failure", failure));
        answer.setStatus(failure.status());
        return answer;
    }

    private ResponseEntity<ProblemDetail> problem(
            Failure failure, @Nullable Exception cause, HttpServletRequest request) {
        var locale = RequestContextUtils.getLocale(request);
        var advice = words.getMessage("shell.error." + failure.kind() + ".advice", null, locale);
        var detail = failure.sentence() == null ? advice : failure.sentence();
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), detail);
        problem.setTitle(words.getMessage("shell.error." + failure.kind() + ".title", null, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (cause instanceof RuleBroken broken) {
            problem.setProperty("rule", broken.rule().messageKey());
        }
        if (cause instanceof HandlerMethodValidationException invalid) {
            problem.setProperty(
                    "fields",
                    invalid.getParameterValidationResults().stream()
                            .map(result -> result.getMethodParameter().getParameterName())
                            .toList());
        }
        if (failure.incident() != null) {
            problem.setProperty("incident", failure.incident());
        }
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
