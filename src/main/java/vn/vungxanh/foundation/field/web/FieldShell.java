package vn.vungxanh.foundation.field.web;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the service worker keeps of the program: the files and a version that follows from their bytes, so that nobody has
 * to remember to count it up. The worker imports this file; a changed byte makes browsers install the new worker.
 */
@RestController
@PreAuthorize("permitAll()")
class FieldShell {

    private static final String STATIC = "classpath:/static/";
    private static final String WORKER = "field-worker.js";
    private static final String IDB = "/assets/idb/";

    private final String script;

    FieldShell() throws IOException {
        var files = new TreeMap<String, byte[]>();
        var search = new PathMatchingResourcePatternResolver();
        for (var pattern : new String[] {"field*.js", "field.webmanifest", "app.css", "app.js", "icon.svg"}) {
            for (var file : search.getResources(STATIC + pattern)) {
                files.put("/" + file.getFilename(), file.getContentAsByteArray());
            }
        }
        for (var name : new String[] {"index.js", "wrap-idb-value.js"}) {
            files.put(
                    IDB + name,
                    search.getResource("classpath:/META-INF/resources/webjars/idb/7.0.1/build/" + name)
                            .getContentAsByteArray());
        }
        for (var size : FieldIcon.SIZES) {
            files.put("/field-icon-" + size + ".png", FieldIcon.png(size));
        }
        var version = version(files);
        files.remove("/" + WORKER);
        script = files.keySet().stream()
                .map(path -> "\"" + path + "\"")
                .collect(joining(", ", "self.FIELD_SHELL = { version: \"" + version + "\", files: [", "] };\n"));
    }

    @GetMapping(path = "/field-shell.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> shell() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(script);
    }

    private static String version(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
