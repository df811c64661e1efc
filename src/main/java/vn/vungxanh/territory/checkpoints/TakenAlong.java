package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.FieldReference;
import vn.vungxanh.kernel.Vietnam;

/** What a telephone at a post takes along: the posts of its unit, and the places that are affected today. */
@Configuration(proxyBeanMethods = false)
class TakenAlong {

    @Bean
    FieldReference postsToTakeAlong(RoadPosts posts, Clock clock) {
        return table(
                "passage-posts",
                scope -> posts.list(scope, scope.home(), clock.instant()).stream()
                        .filter(post -> post.openAt(clock.instant()))
                        .map(post -> Map.<String, Object>of(
                                "id",
                                post.id().toString(),
                                "code",
                                post.code(),
                                "name",
                                post.name(),
                                "road",
                                post.road()))
                        .toList());
    }

    @Bean
    FieldReference areasToTakeAlong(AffectedAreas areas, Units units, Clock clock) {
        return table("passage-areas", scope -> {
            var today = Vietnam.dayOf(clock.instant());
            return areas.all().stream()
                    .filter(area -> area.meets(today.minusDays(14), today))
                    .map(area -> Map.<String, Object>of(
                            "name", units.get(area.unit()).shortName(),
                            "code", units.get(area.unit()).code(),
                            "level", area.level().name(),
                            "source", area.source()))
                    .toList();
        });
    }

    private interface Rows {
        List<Map<String, Object>> of(Scope scope);
    }

    private static FieldReference table(String name, Rows rows) {
        return new FieldReference() {
            @Override
            public String table() {
                return name;
            }

            @Override
            public Permission permission() {
                return Permission.RECORD_PASSAGES;
            }

            @Override
            public List<Map<String, Object>> rows(Scope scope, int most) {
                var all = rows.of(scope);
                return all.subList(0, Math.min(most, all.size()));
            }
        };
    }
}
