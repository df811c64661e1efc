package vn.vungxanh.foundation.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A socket: what anybody may open who is not signed in. No session, no account and no jurisdiction: nobody stands behind
 * such a request, so it may do only what its room does for the public.
 *
 * @param method null for every method
 * @param pattern such as {@code /declarations/new/**}
 */
public record OpenRoute(@Nullable HttpMethod method, String pattern) {

    public static OpenRoute of(String pattern) {
        return new OpenRoute(null, pattern);
    }
}
