package vn.vungxanh.territory.checkins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.presence.Place;

/** Telephones that checked in once: a random word in their cookie stands for the person, so the next time is one tap. */
@Repository
public class Telephones {

    public static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int LETTERS = 43;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient sql;
    private final OpenSight sight;
    private final PeopleQueries people;
    private final Units units;
    private final Clock clock;

    Telephones(JdbcClient sql, OpenSight sight, PeopleQueries people, Units units, Clock clock) {
        this.sql = sql;
        this.sight = sight;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** The word for the cookie; it is kept nowhere here. */
    public String remember(UUID person, Place place) {
        var random = new byte[32];
        CHANCE.nextBytes(random);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        sight.run(() -> sql.sql("""
                insert into checkins.telephones (word_hash, person_id, unit_id, made_at) values (:hash, :person, :unit, :at)
                """)
                .param("hash", hash(word))
                .param("person", person)
                .param("unit", place.unit().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return word;
    }

    /** Empty for a word that is unknown, too old, or none of ours. */
    public Optional<UUID> holder(String word) {
        if (word.length() != LETTERS) {
            return Optional.empty();
        }
        return sight.call(() -> sql.sql("""
                        select person_id from checkins.telephones where word_hash = :hash and made_at > :since
                        """)
                .param("hash", hash(word))
                .param("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional());
    }

    /** How the program calls this person before whoever holds the telephone. */
    public String maskedName(UUID person, Place at) {
        var program = Scope.ofProgram(at.unit(), units);
        return sight.call(() -> people.find(program, new PersonId(person))
                .map(known -> MaskedName.of(known.fullName()))
                .orElse(""));
    }

    void forget(Instant before) {
        sql.sql("delete from checkins.telephones where made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
