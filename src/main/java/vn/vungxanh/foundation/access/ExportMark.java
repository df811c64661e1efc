package vn.vungxanh.foundation.access;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.shell.Page;

/** What a list that leaves the program bears, so that a copy found elsewhere tells who took it out, when and what for. */
@Component
public class ExportMark {

    /** Without letters that are mistaken for each other on paper. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 8;

    private final SecureRandom chance = new SecureRandom();
    private final Clock clock;

    ExportMark(Clock clock) {
        this.clock = clock;
    }

    /** Stands in the file and in the audit row. */
    public String code() {
        return chance.ints(CODE_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, at) -> code.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** @param key the room's sentence; gets the name of the reader, the time, the reason and the code */
    public String words(Page page, String key, String reason, String code) {
        var user = page.user();
        return page.t(key, user == null ? "" : user.displayName(), page.time(clock.instant()), reason, code);
    }
}
