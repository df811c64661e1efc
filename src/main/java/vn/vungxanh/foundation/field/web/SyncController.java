package vn.vungxanh.foundation.field.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.Sync;
import vn.vungxanh.foundation.field.Way;

/**
 * What telephones bring in: from the field app with its session, from other programs with a token. Whatever is not named
 * in an answer of this form was not taken: send it again.
 */
@RestController
@PreAuthorize("hasAuthority('WORK_IN_FIELD')")
class SyncController {

    private final Sync sync;
    private final SyncWords words;

    SyncController(Sync sync, SyncWords words) {
        this.sync = sync;
        this.words = words;
    }

    @PostMapping("/field/sync")
    Map<String, @Nullable Object> app(Scope scope, HttpServletRequest request) throws IOException {
        return words.of(sync.take(scope, SyncBody.of(request), Way.APP));
    }

    /** At most 50 items and 256 KB unpacked; gzip is welcome. */
    @PostMapping("/api/v1/sync/batch")
    Map<String, @Nullable Object> api(Scope scope, HttpServletRequest request) throws IOException {
        return words.of(sync.take(scope, SyncBody.of(request), Way.API));
    }
}
