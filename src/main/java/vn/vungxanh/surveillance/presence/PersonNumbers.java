package vn.vungxanh.surveillance.presence;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers of people already met, in memory: every event names one or two of them. */
final class PersonNumbers {

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private volatile int[] units = new int[1024];

    /** 0 for somebody not met yet. */
    int of(UUID person) {
        var number = numbers.get(person);
        return number == null ? 0 : number;
    }

    int unit(int number) {
        var all = units;
        return number < all.length ? all[number] : 0;
    }

    synchronized void add(UUID person, int number, int unit) {
        if (number >= units.length) {
            units = Arrays.copyOf(units, Math.max(number + 1, units.length * 2));
        }
        units[number] = unit;
        numbers.put(person, number);
    }
}
