package vn.vungxanh.platform.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vungxanh.platform.storage.Lane;

/**
 * The gate before everything that is open to everybody: so many requests at a time, so many of one address, so many bytes.
 * Who comes beyond that is told at once to come again. Of those inside few are worked on at a time: a crowd costs the staff
 * neither a connection nor a core.
 */
@Component
@EnableConfigurationProperties(IntakeLimits.class)
public class OpenGate {

    private static final int COME_AGAIN_SECONDS = 2;

    private final IntakeLimits limits;
    private final Semaphore places;
    private final Turns turns;
    private final AddressRates rates;
    private final Refusal refusal;

    OpenGate(IntakeLimits limits, Refusal refusal) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent());
        this.turns = new Turns(limits.turns());
        this.rates = new AddressRates(limits.aSecond(), limits.atOnce(), System.nanoTime());
        this.refusal = refusal;
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length > limits.bodyBytes()) {
            refusal.tooLarge(request, response);
            return;
        }
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            refusal.withoutLength(request, response);
            return;
        }
        // the address that the connector knows: that of a proxy's header only where a proxy is configured
        var tooEarly = rates.take(request.getRemoteAddr(), System.nanoTime());
        if (tooEarly > 0) {
            refusal.tooFast(request, response, 1 + (int) (tooEarly / 1_000_000_000));
            return;
        }
        if (!places.tryAcquire()) {
            refusal.full(request, response, COME_AGAIN_SECONDS);
            return;
        }
        try (var lane = Lane.PUBLIC.enter()) {
            var whole = whole(request);
            if (whole == null) {
                refusal.silent(request, response);
            } else {
                inTurn(whole, response, chain);
            }
        } finally {
            places.release();
        }
    }

    /** None where the sender fell silent in the middle. */
    private static @Nullable HttpServletRequest whole(HttpServletRequest request) {
        try {
            return WholeBody.of(request);
        } catch (IOException silence) {
            return null;
        }
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turns.take(limits.patience())) {
            refusal.full(request, response, COME_AGAIN_SECONDS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Turns.endHere();
        }
    }

    /** Not a bean of its own: the servlet container would put it before the staff's pages too. */
    public OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                pass(request, response, chain);
            }
        };
    }
}
