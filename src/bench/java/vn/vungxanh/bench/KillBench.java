package vn.vungxanh.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import vn.vungxanh.support.kills.Kill;
import vn.vungxanh.support.kills.Onslaught;

/** Two hundred kills in the middle of fifty writes a second; ends with 1 when anything was lost, invented or doubled. */
public final class KillBench {

    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final int SECONDS = Integer.getInteger("seconds", 7_200);
    private static final long SEED = Long.getLong("seed", 20210524);

    private KillBench() {}

    public static void main(String... args) throws Exception {
        var order = new ArrayList<Kill>();
        order.addAll(Collections.nCopies(KILLS / 2, Kill.PROGRAM));
        order.addAll(Collections.nCopies(KILLS / 4, Kill.POSTGRES_STOPPED_AT_ONCE));
        order.addAll(Collections.nCopies(KILLS - KILLS / 2 - KILLS / 4, Kill.POSTGRES_BACKEND));
        Collections.shuffle(order, new Random(SEED));
        var folder = Files.createTempDirectory("vungxanh-kills");
        System.out.println("data and log of acknowledgements in " + folder);
        var begun = System.nanoTime();
        var outcome = new Onslaught(folder, SEED, SECONDS).run(order);
        System.out.printf("%s%nin %.0f s%n", outcome, (System.nanoTime() - begun) / 1e9);
        var held = outcome.lost() + outcome.phantoms() + outcome.twice() == 0
                && outcome.acknowledged() == outcome.sent()
                && outcome.notices();
        System.out.println(held ? "every promise was kept" : "BROKEN");
        System.exit(held ? 0 : 1);
    }
}
