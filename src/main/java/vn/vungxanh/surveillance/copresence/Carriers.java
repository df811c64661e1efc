package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Who may pass the disease on to one level, each from a time of its own until the same end; used again. */
final class Carriers {
    private int[] persons = new int[64];
    private int[] vias = new int[64];
    private long[] froms = new long[64];
    private long to;
    private int size;

    Carriers until(long end) {
        to = end;
        size = 0;
        return this;
    }

    /** @param via the number under which the person stands in the answer */
    void add(int person, int via, long from) {
        if (size == persons.length) {
            persons = Arrays.copyOf(persons, size * 2);
            vias = Arrays.copyOf(vias, size * 2);
            froms = Arrays.copyOf(froms, size * 2);
        }
        persons[size] = person;
        vias[size] = via;
        froms[size++] = from;
    }

    /** The numbers of one person, who stands in the answer under the first. */
    Carriers only(int[] numbers, long from, long end) {
        until(end);
        for (int person : numbers) {
            add(person, numbers[0], from);
        }
        return this;
    }

    int size() {
        return size;
    }

    int person(int carrier) {
        return persons[carrier];
    }

    int via(int carrier) {
        return vias[carrier];
    }

    long from(int carrier) {
        return froms[carrier];
    }

    long to() {
        return to;
    }
}
