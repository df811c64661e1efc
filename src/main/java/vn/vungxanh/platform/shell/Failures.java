package vn.vungxanh.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.platform.storage.DatabaseAway;

/** Sorts what went wrong into the kinds that a reader can act on; only the last is a fault of ours and is logged, once. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final MessageSource words;

    Failures(MessageSource words) {
        this.words = words;
    }

    Failure of(Throwable cause, HttpServletRequest request) {
        var locale = RequestContextUtils.getLocale(request);
        if (cause instanceof RuleBroken broken) {
            return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, "rule", sentence(broken, locale), null);
        }
        if (cause instanceof NotFound) {
            return ofStatus(HttpStatus.NOT_FOUND);
        }
        if (cause instanceof StaleVersion) {
            return ofStatus(HttpStatus.CONFLICT);
        }
        if (cause instanceof AccessDeniedException) {
            return ofStatus(HttpStatus.FORBIDDEN);
        }
        if (cause instanceof MaxUploadSizeExceededException) {
            return ofStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (cause instanceof MethodArgumentTypeMismatchException mistyped) {
            var inPath = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
            return ofStatus(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
        }
        if (cause instanceof HttpMessageNotReadableException) {
            return ofStatus(HttpStatus.BAD_REQUEST);
        }
        if (cause instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ofStatus(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        if (cause instanceof ErrorResponse known
                && known.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return new Failure(HttpStatus.SERVICE_UNAVAILABLE, "busy", null, null);
        }
        if (DatabaseAway.isBehind(cause)) {
            log.warn("no database for {} {}: {}", request.getMethod(), request.getRequestURI(), cause.getMessage());
            return new Failure(HttpStatus.SERVICE_UNAVAILABLE, "away", null, null);
        }
        if (isSendersSilence(cause)) {
            return ofStatus(HttpStatus.REQUEST_TIMEOUT);
        }
        return fault(cause, request);
    }

    Failure ofStatus(HttpStatus status) {
        return new Failure(status, kindOf(status), null, null);
    }

    private static String kindOf(HttpStatus status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return "busy";
        }
        if (status.is5xxServerError()) {
            return "fault";
        }
        return switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case CONFLICT -> "stale";
            case TOO_MANY_REQUESTS -> "busy";
            case CONTENT_TOO_LARGE -> "large";
            default -> "input";
        };
    }

    /** Whoever promised a body and stopped in the middle of it: nothing of ours broke. A lost database looks alike. */
    private static boolean isSendersSilence(Throwable cause) {
        return DisconnectedClientHelper.isClientDisconnectedException(cause)
                || cause instanceof SocketTimeoutException
                || cause.getCause() instanceof SocketTimeoutException;
    }

    private String sentence(RuleBroken broken, Locale locale) {
        return words.getMessage(broken.rule().messageKey(), broken.details().toArray(), locale);
    }

    private static Failure fault(Throwable cause, HttpServletRequest request) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), cause);
        return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, "fault", null, incident);
    }
}
