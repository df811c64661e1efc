package vn.vungxanh.bench.load;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.NamesBearer;

/** Signed codes of places and of people that the benchmark made. */
@ConditionalOnProperty("bench.bare")
@RestController
@PreAuthorize("permitAll()")
class Posters implements NamesBearer {

    private final Codes codes;

    Posters(Codes codes) {
        this.codes = codes;
    }

    /** A code a line. */
    @GetMapping("/api/v1/bare-codes")
    String issue(@RequestParam CodeKind kind, @RequestParam String name, @RequestParam int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> codes.issue(kind, id(name + n)))
                .collect(Collectors.joining("\n"));
    }

    /** As {@code md5(name)::uuid} in PostgreSQL. */
    private static UUID id(String name) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            var number = new BigInteger(1, digest);
            return new UUID(number.shiftRight(64).longValue(), number.longValue());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CodeKind kind() {
        return CodeKind.PERSON;
    }

    @Override
    public Optional<UUID> personOf(UUID subject) {
        return Optional.of(subject);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("bench.bare")
    static class Open {

        @Bean
        OpenRoute bareCodes() {
            return new OpenRoute(HttpMethod.GET, "/api/v1/bare-codes");
        }
    }
}
