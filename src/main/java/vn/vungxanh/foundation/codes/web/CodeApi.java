package vn.vungxanh.foundation.codes.web;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;

/** For scanners of staff: is this code good, and of what kind. */
@RestController
@RequestMapping("/api/v1/codes")
@PreAuthorize("hasAuthority('SCAN_CODES')")
class CodeApi {

    private final Codes codes;

    CodeApi(Codes codes) {
        this.codes = codes;
    }

    /** 422 with the rule when it does not open. */
    @GetMapping("/{token}")
    Good open(@PathVariable String token) {
        var opened = codes.open(token);
        return new Good(opened.kind(), opened.subject(), opened.issuedAt(), opened.expiresAt());
    }

    record Good(CodeKind kind, UUID subject, Instant issuedAt, Instant expiresAt) {}
}
