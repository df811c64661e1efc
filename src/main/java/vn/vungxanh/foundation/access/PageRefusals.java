package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Refused on a page: nobody signed in goes to the form; who only lacks the second factor is asked for it. */
@Component
class PageRefusals implements AuthenticationEntryPoint, HandlerExceptionResolver, Ordered {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        send(request, response, "/login");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception why) {
        if (!(why instanceof AccessDeniedException)
                || request.getRequestURI().startsWith("/api/")
                || ScriptRequests.sent(request)
                || !lacksOnlySecondFactor()) {
            return null;
        }
        try {
            send(request, response, "/access/second-factor?next=" + encoded(returnTo(request)));
            return new ModelAndView();
        } catch (IOException gone) {
            return null;
        }
    }

    /** The person's roles would allow more than this session may. */
    static boolean lacksOnlySecondFactor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication who
                && !who.secondFactor()
                && Role.permissionsOf(who.scope().roles()).stream().anyMatch(Permission::needsSecondFactor);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + where);
        }
    }

    private static String returnTo(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
