package vn.vungxanh.platform.intake;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More waits to be written than may: nothing of this call was kept, send it again a little later (503). */
public final class IntakeFull extends ResponseStatusException {

    static final int RETRY_AFTER_SECONDS = 2;

    IntakeFull(String why) {
        super(HttpStatus.SERVICE_UNAVAILABLE, why);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return headers;
    }
}
