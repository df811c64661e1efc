package vn.vungxanh.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.vungxanh.support.kills.Declared;

/** What the public posts, one at a time. */
enum Public {
    BARE("/api/v1/bare-writes", "public.bare_writes", 2_000) {
        @Override
        String body(Random chance) {
            return "{\"id\":\"" + new UUID(chance.nextLong(), chance.nextLong()) + "\",\"text\":\"Lò Thị Thử\"}";
        }
    },
    DECLARATIONS("/api/v1/declarations", "declarations.declarations", 500) {
        @Override
        String body(Random chance) {
            return Declared.next(chance, "03199").json();
        }
    },
    CHECKINS("/api/v1/checkins", "presence.checkins", 2_000) {

        private final List<String> places = codes("PLACE");
        private final List<String> people = codes("PERSON");

        @Override
        String body(Random chance) {
            return "{\"id\":\"" + new UUID(System.nanoTime() << 4 & ~0xF000L | 0x7000L, chance.nextLong() >>> 2 | 1L << 63)
                    + "\",\"place\":\"" + places.get(chance.nextInt(places.size()))
                    + "\",\"person\":\"" + people.get(chance.nextInt(people.size())) + "\"}";
        }
    };

    final String path;

    /** Where what was acknowledged is found again. */
    final String table;

    final int goal;

    Public(String path, String table, int goal) {
        this.path = path;
        this.table = table;
        this.goal = goal;
    }

    /** Those that {@link Posters} issued, in a folder that the benchmark names. */
    private static List<String> codes(String kind) {
        try {
            var file = Path.of(System.getProperty("codes", "."), kind);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract String body(Random chance);
}
