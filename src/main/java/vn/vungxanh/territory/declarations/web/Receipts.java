package vn.vungxanh.territory.declarations.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.NamesBearer;
import vn.vungxanh.territory.declarations.OwnDeclarations;

/** What a citizen keeps: the number, and a code of the person that is new whenever it is shown. */
@Component
class Receipts {

    private final OwnDeclarations own;
    private final Codes codes;

    Receipts(OwnDeclarations own, Codes codes) {
        this.own = own;
        this.codes = codes;
    }

    ModelAndView page(UUID declaration, boolean corrected) {
        var model = new HashMap<String, Object>();
        model.put("own", own.again(declaration));
        model.put("corrected", corrected);
        own.person(declaration)
                .map(person -> codes.issue(CodeKind.PERSON, person.value()))
                .ifPresent(token -> {
                    leave(token);
                    model.put("code", codes.svg(token));
                    model.put("until", codes.open(token, CodeKind.PERSON).expiresAt());
                });
        return new ModelAndView("declarations/receipt", model);
    }

    /** On this telephone, for as long as the code is good: other pages for citizens then know the bearer. */
    private static void leave(String token) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
            return;
        }
        var response = now.getResponse();
        if (response != null) {
            var cookie = ResponseCookie.from(NamesBearer.COOKIE, token)
                    .path("/")
                    .httpOnly(true)
                    .secure(now.getRequest().isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofHours(24))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
