package vn.vungxanh.foundation.codes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a telephone goes that scans a code: the address of this program as the world calls it. */
@Component
class CodeAddress {

    private final String base;

    /** @param base such as {@code https://vungxanh.dienbien.gov.vn}; empty means the address of the request */
    CodeAddress(@Value("${vungxanh.address:}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    String of(String token) {
        return base() + "/q/" + token;
    }

    private String base() {
        if (!base.isEmpty()) {
            return base;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? "http://localhost:8080"
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
