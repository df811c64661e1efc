package vn.vungxanh.surveillance.copresence;

/**
 * One person who may have passed the disease on, and when. Seconds since 1970, from inclusive, to exclusive.
 *
 * @param persons the person's numbers: more than one after a merger of two records
 */
public record Source(int[] persons, long from, long to) {

    public static Source of(int person, long from, long to) {
        return new Source(new int[] {person}, from, to);
    }
}
