package vn.vungxanh.foundation.field.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.vungxanh.foundation.access.CurrentScope;

/**
 * Whose page it is, on every page under {@code /field}: the service worker keeps only pages with this mark, so never one
 * of a foreign network, and forgets those of one user as soon as another signs in.
 */
@Configuration(proxyBeanMethods = false)
class MarksFieldPages implements WebMvcConfigurer {

    static final String MARK = "Field-User";

    private final CurrentScope current;

    MarksFieldPages(CurrentScope current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new Mark(current))
                .addPathPatterns("/field", "/field/**")
                .excludePathPatterns("/field/conflicts", "/field/conflicts/**", "/field/file");
    }

    private record Mark(CurrentScope current) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            current.find().ifPresent(scope -> response.setHeader(MARK, scope.login()));
            return true;
        }
    }
}
