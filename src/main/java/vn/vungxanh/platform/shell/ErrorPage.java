package vn.vungxanh.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container reports outside any controller: a refused request, an unknown address. */
@Controller
class ErrorPage implements ErrorController {

    private final Failures failures;
    private final FailureAdvice advice;

    ErrorPage(Failures failures, FailureAdvice advice) {
        this.failures = failures;
        this.advice = advice;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var cause = (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var code = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = cause != null
                ? failures.of(cause, request)
                : failures.ofStatus(code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code));
        FailureAdvice.sayWhen(failure, cause, response);
        return advice.answer(failure, null, request);
    }
}
