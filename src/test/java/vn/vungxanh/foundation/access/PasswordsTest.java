package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vungxanh.kernel.RuleBroken;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aSentenceIsAGoodPassword() {
        var hash = passwords.hashOfNew("lan", "trời hôm nay đẹp", "trời hôm nay đẹp");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("trời hôm nay đẹp", hash)).isTrue();
        assertThat(passwords.matches("trời hôm nay xấu", hash)).isFalse();
    }

    @Test
    void anotherKeyboardComposesTheSamePassword() {
        var hash = passwords.hash("bệnh viện tỉnh");

        assertThat(passwords.matches(
                        java.text.Normalizer.normalize("bệnh viện tỉnh", java.text.Normalizer.Form.NFD), hash))
                .isTrue();
    }

    @Test
    void poorPasswordsAreRefused() {
        assertThat(brokenBy("lan", "elevensigns", "elevensigns")).isEqualTo(AccessRule.PASSWORD_TOO_SHORT);
        assertThat(brokenBy("lan", "MatKhau12345", "MatKhau12345")).isEqualTo(AccessRule.PASSWORD_TOO_COMMON);
        assertThat(brokenBy("nguyenvanlan", "nguyenvanlan1", "nguyenvanlan1"))
                .isEqualTo(AccessRule.PASSWORD_TOO_COMMON);
        assertThat(brokenBy("lan", "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa")).isEqualTo(AccessRule.PASSWORD_TOO_COMMON);
        assertThat(brokenBy("lan", "trời hôm nay đẹp", "trời hôm nay xấu")).isEqualTo(AccessRule.PASSWORDS_DIFFER);
    }

    @Test
    void withoutAnAccountNothingMatches() {
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    private Object brokenBy(String login, String password, String repeated) {
        return Objects.requireNonNull(
                        catchThrowableOfType(RuleBroken.class, () -> passwords.hashOfNew(login, password, repeated)))
                .rule();
    }
}
