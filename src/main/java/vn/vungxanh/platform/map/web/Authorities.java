package vn.vungxanh.platform.map.web;

import java.util.function.Predicate;
import org.springframework.security.core.Authentication;

final class Authorities {

    private Authorities() {}

    static Predicate<String> of(Authentication reader) {
        return asked -> reader.getAuthorities().stream().anyMatch(each -> asked.equals(each.getAuthority()));
    }
}
