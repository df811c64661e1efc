package vn.vungxanh.foundation.access.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Role;

/** An account as a form sends it: what was left out reads as empty. */
public record StaffForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String unit,
        @Nullable Set<Role> roles,
        @Nullable Boolean disabled,
        @Nullable Integer version) {

    public String login() {
        return login == null ? "" : login;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public String unit() {
        return unit == null ? "" : unit;
    }

    public Set<Role> roles() {
        return roles == null ? Set.of() : Set.copyOf(roles);
    }

    public Boolean disabled() {
        return disabled != null && disabled;
    }

    public Integer version() {
        return version == null ? 0 : version;
    }
}
