package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vungxanh.support.HouseTest;

/** Whoever adds a route says who may use it, at the method or at its class: {@code @PreAuthorize}. */
@HouseTest
class EveryRouteNamesItsAuthorityTest {

    /** Routes of libraries, which cannot be annotated: the error page and the description of the API. */
    private static final List<String> PUBLIC = List.of("/error", "/v3/api-docs");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteNamesItsAuthority() {
        var nameless = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> !namesAuthority(route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> PUBLIC.stream().noneMatch(path::startsWith))
                .sorted()
                .toList();

        assertThat(nameless).isEmpty();
    }

    private static boolean namesAuthority(HandlerMethod route) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), PreAuthorize.class);
    }
}
