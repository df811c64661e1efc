package vn.vungxanh.foundation.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A controller that takes a {@link Scope} is given that of the person who asks. */
@Configuration(proxyBeanMethods = false)
class ScopeArguments implements WebMvcConfigurer {

    private final CurrentScope current;

    ScopeArguments(CurrentScope current) {
        this.current = current;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {

            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType().equals(Scope.class);
            }

            @Override
            public Scope resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer model,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return current.require();
            }
        });
    }
}
