package vn.vungxanh.foundation.codes;

import java.util.Arrays;
import java.util.Optional;

/** What a code stands for. The numbers stand in printed codes: never change one, never give one again. */
public enum CodeKind {
    /** A citizen's receipt, shown to staff and at places. */
    PERSON(1),
    /** The poster of a registered place. */
    PLACE(2),
    /** The slip that a road post gave to a traveller. */
    PASSAGE(3),
    /** One health declaration. */
    DECLARATION(4);

    private final int number;

    CodeKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String messageKey() {
        return "codes.kind." + name();
    }

    static Optional<CodeKind> numbered(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }
}
