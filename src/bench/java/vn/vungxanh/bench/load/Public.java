package vn.vungxanh.bench.load;

import java.util.Random;
import java.util.UUID;
import vn.vungxanh.support.kills.Declared;

/** What the public posts, one at a time. */
enum Public {
    BARE("/api/v1/bare-writes", 2_000) {
        @Override
        String body(Random chance) {
            return "{\"id\":\"" + new UUID(chance.nextLong(), chance.nextLong()) + "\",\"text\":\"Lò Thị Thử\"}";
        }
    },
    DECLARATIONS("/api/v1/declarations", 500) {
        @Override
        String body(Random chance) {
            return Declared.next(chance, "03199").json();
        }
    };

    final String path;
    final int goal;

    Public(String path, int goal) {
        this.path = path;
        this.goal = goal;
    }

    abstract String body(Random chance);
}
