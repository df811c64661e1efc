package vn.vungxanh.platform.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How fast each address may ask, by the generic cell rate algorithm (ITU-T I.371): one number an address, the time at which
 * it will have used up what it took. A table of fixed size keyed by chance: nobody can make it grow, two addresses share a
 * number once in a while.
 */
final class AddressRates {

    private static final int SLOTS = 1 << 16;
    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    private final AtomicLongArray usedUpAt = new AtomicLongArray(SLOTS);
    private final int key = ThreadLocalRandom.current().nextInt();
    private final long aRequestNanos;
    private final long atOnceNanos;

    AddressRates(double aSecond, int atOnce, long nowNanos) {
        this.aRequestNanos = (long) (1e9 / aSecond);
        this.atOnceNanos = aRequestNanos * atOnce;
        for (var slot = 0; slot < SLOTS; slot++) {
            usedUpAt.setPlain(slot, nowNanos);
        }
    }

    /** Takes one request, or takes nothing and says for how many nanoseconds to wait; 0 is taken. */
    long take(String address, long nowNanos) {
        if (isOfThisMachine(address)) {
            return 0;
        }
        var slot = slotOf(address);
        while (true) {
            var before = usedUpAt.get(slot);
            var after = (before - nowNanos < 0 ? nowNanos : before) + aRequestNanos;
            var tooEarly = after - nowNanos - atOnceNanos;
            if (tooEarly > 0) {
                return tooEarly;
            }
            if (usedUpAt.compareAndSet(slot, before, after)) {
                return 0;
            }
        }
    }

    /** Or a proxy on this machine whose header is not read: everybody comes from there. */
    private static boolean isOfThisMachine(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    /** Whoever has an IPv6 network has 2^64 addresses of it. */
    private int slotOf(String address) {
        var hash = address.indexOf(':') < 0 ? address.hashCode() : networkOf(address);
        hash = (hash ^ key) * 0x9E3779B1;
        return hash >>> 16;
    }

    private static int networkOf(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return Arrays.hashCode(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES_OF_IPV6)));
        } catch (UnknownHostException noAddress) {
            return address.hashCode();
        }
    }
}
