package vn.vungxanh.bench.load;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.platform.intake.GroupCommit;
import vn.vungxanh.platform.intake.GroupCommits;

/** The least that a durable write of the public can be: what the way there costs, without any room's work. */
@ConditionalOnProperty("bench.bare")
@RestController
@PreAuthorize("permitAll()")
class BareWrite {

    record Written(UUID id, String text) {}

    private final GroupCommit<Written, Boolean> intake;
    private final JdbcClient sql;

    BareWrite(GroupCommits commits, JdbcClient sql) {
        this.intake = commits.open("bare", this::write);
        this.sql = sql;
    }

    @PostMapping("/api/v1/bare-writes")
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@RequestBody Written written) {
        intake.await(written);
        return written;
    }

    private List<Boolean> write(List<Written> all) {
        sql.sql("""
                insert into public.bare_writes (id, text)
                select * from unnest(:ids::uuid[], :texts::text[]) on conflict do nothing
                """)
                .param("ids", all.stream().map(Written::id).toArray(UUID[]::new))
                .param("texts", all.stream().map(Written::text).toArray(String[]::new))
                .update();
        return all.stream().map(each -> true).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("bench.bare")
    static class Open {

        @Bean
        OpenRoute bareWrites() {
            return new OpenRoute(HttpMethod.POST, "/api/v1/bare-writes");
        }
    }
}
