package vn.vungxanh.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    private final MessageSource words;
    private final Clock clock;
    private final boolean demonstration;
    private final List<MenuEntry> menu;

    Pages(
            MessageSource words,
            Clock clock,
            @Value("${vungxanh.demonstration:false}") boolean demonstration,
            ObjectProvider<MenuEntry> menu) {
        this.words = words;
        this.clock = clock;
        this.demonstration = demonstration;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    Page of(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        return new Page(
                words,
                RequestContextUtils.getLocale(request),
                originalPath(request),
                request.getQueryString(),
                clock.instant(),
                demonstration,
                who != null && signedIn ? Menu.at(originalPath(request), menuOf(who)) : Menu.NONE,
                who != null && signedIn ? userOf(who) : null,
                (CsrfToken) request.getAttribute("_csrf"));
    }

    private List<MenuEntry> menuOf(Authentication who) {
        var authorities = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return menu.stream()
                .filter(entry -> entry.authority() == null || authorities.contains(entry.authority()))
                .toList();
    }

    private static SignedIn userOf(Authentication who) {
        return who.getPrincipal() instanceof SignedIn person ? person : new NamedOnly(who.getName());
    }

    private static String originalPath(HttpServletRequest request) {
        var forwarded = (@Nullable String) request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded == null ? request.getRequestURI() : forwarded;
    }

    private record NamedOnly(String displayName) implements SignedIn {

        @Override
        public String placeName() {
            return "";
        }
    }
}
