package vn.vungxanh.surveillance.presence;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More waits to be written than fits into memory: nothing of this call was stored, send it again a little later (503). */
public final class IntakeFull extends ResponseStatusException {

    static final int RETRY_AFTER_SECONDS = 2;

    IntakeFull() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "the intake is full");
    }

    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return headers;
    }
}
