package vn.vungxanh.foundation.codes;

import java.util.Optional;
import java.util.UUID;

/**
 * A socket: which person of the register a code belongs to. The room that issued the code answers, also when nobody is
 * signed in; the answer is an id and never leaves the program.
 *
 * <p>A room that shows somebody a code of {@link CodeKind#PERSON} may leave the token on that telephone in a cookie named
 * {@link #COOKIE} (HttpOnly, SameSite=Lax, path /): other pages for citizens then know the bearer without asking.
 */
public interface NamesBearer {

    String COOKIE = "vx_person";

    CodeKind kind();

    /** Empty when the subject is unknown, or nobody of the register yet. */
    Optional<UUID> personOf(UUID subject);
}
