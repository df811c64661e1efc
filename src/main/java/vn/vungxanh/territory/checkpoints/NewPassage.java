package vn.vungxanh.territory.checkpoints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/**
 * A vehicle with the people aboard, as the post writes it down.
 *
 * @param id the sender's own
 * @param plate null for people on foot
 */
public record NewPassage(
        UUID id,
        PostId post,
        Instant at,
        Direction direction,
        VehicleKind vehicle,
        @Nullable String plate,
        boolean disinfected,
        String from,
        String to,
        List<NewTraveller> people,
        Channel channel) {

    public NewPassage {
        plate = plate == null ? null : plainPlate(plate);
        plate = plate == null || plate.isEmpty() ? null : plate;
        from = SearchKey.nfc(from);
        to = SearchKey.nfc(to);
        people = List.copyOf(people);
    }

    /** "27A-123.45" and "27a 12345" are one plate. */
    public static String plainPlate(String typed) {
        return SearchKey.nfc(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "");
    }

    /** Tells whether what was sent again under the same id is the same. */
    String contentHash() {
        try {
            var words =
                    post + "|" + at + "|" + direction + vehicle + plate + disinfected + "|" + from + "|" + to + people;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
