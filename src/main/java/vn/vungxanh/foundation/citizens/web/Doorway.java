package vn.vungxanh.foundation.citizens.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.citizens.CitizensRule;
import vn.vungxanh.foundation.citizens.Papers;
import vn.vungxanh.kernel.RuleBroken;

/** The page before the door, and what is said to whoever is not let in. */
@Component
class Doorway {

    private final Papers papers;

    Doorway(Papers papers) {
        this.papers = papers;
    }

    ModelAndView start(String phone, @Nullable RuleBroken broken) {
        var view = new ModelAndView("citizens/start");
        view.addObject("phone", phone);
        view.addObject("broken", broken);
        view.addObject("papers", papers.offered());
        return view;
    }

    static ModelAndView refused(ModelAndView view, RuleBroken broken, HttpServletResponse response) {
        var often = broken.rule() == CitizensRule.TOO_MANY;
        if (often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
        }
        view.setStatus(often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Written as the register writes it; the year alone where no day is known. */
    static String birth(String day, String month, String year) {
        var parts = List.of(year.strip(), month.strip(), day.strip());
        if (parts.get(1).isEmpty() && parts.get(2).isEmpty()) {
            return parts.get(0);
        }
        Supplier<String> written = () ->
                "%s-%2s-%2s".formatted(parts.get(0), parts.get(1), parts.get(2)).replace(' ', '0');
        return parts.stream().allMatch(part -> part.matches("\\d{1,4}")) ? written.get() : "";
    }
}
