package vn.vungxanh.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.storage.VungXanhHome;

/**
 * The one clock. In the demonstration it starts at 6 h on 24/5/2021 when the program is first started on a data folder,
 * and runs on from there, also while the program is off; otherwise it is the real one.
 */
@Configuration(proxyBeanMethods = false)
class ProgramClock {

    @Bean
    Clock clock(@Value("${vungxanh.clock.starts-at:#{null}}") @Nullable String startsAt, VungXanhHome home) {
        var real = Clock.system(Vietnam.ZONE);
        if (startsAt == null) {
            return real;
        }
        var started = firstStart(home.path().resolve("demonstration-clock"), real.instant());
        return Clock.offset(
                real, Duration.between(started, OffsetDateTime.parse(startsAt).toInstant()));
    }

    private static Instant firstStart(Path file, Instant now) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, now.toString());
            }
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's clock cannot be kept in " + file, e);
        }
    }
}
