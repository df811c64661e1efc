package vn.vungxanh.platform.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a feature besides its shape; each word returns a changed copy.
 *
 * @param title what the reader sees first: the code of a case or the name of a place, never of a person
 * @param href the page of the thing, or the list of the things that the feature stands for
 * @param from first day on which it is there; null for always
 * @param to last day on which it is there; null for still
 * @param count how many things it stands for; points with counts add up in a circle
 * @param capacity how many it could hold; null when that means nothing
 * @param level 1 to 4: a legal risk level, drawn in its legal colour
 * @param number its place in an order of time, written into its mark; null for none
 * @param notes lines of the bubble
 */
public record Traits(
        String title,
        @Nullable String href,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long count,
        @Nullable Long capacity,
        @Nullable Integer level,
        @Nullable Integer number,
        List<Note> notes) {

    /** @param key message key of what is said; @param value in the reader's form, or null for the key alone */
    public record Note(String key, @Nullable Object value) {}

    public Traits {
        notes = List.copyOf(notes);
    }

    public static Traits titled(String title) {
        return new Traits(title, null, null, null, null, null, null, null, List.of());
    }

    public Traits leadingTo(String address) {
        return new Traits(title, address, from, to, count, capacity, level, number, notes);
    }

    public Traits from(@Nullable LocalDate day) {
        return new Traits(title, href, day, to, count, capacity, level, number, notes);
    }

    public Traits to(@Nullable LocalDate day) {
        return new Traits(title, href, from, day, count, capacity, level, number, notes);
    }

    public Traits counting(long things) {
        return new Traits(title, href, from, to, things, capacity, level, number, notes);
    }

    public Traits outOf(long places) {
        return new Traits(title, href, from, to, count, places, level, number, notes);
    }

    public Traits level(int legal) {
        if (legal < 1 || legal > 4) {
            throw new IllegalArgumentException("no risk level " + legal);
        }
        return new Traits(title, href, from, to, count, capacity, legal, number, notes);
    }

    public Traits number(int place) {
        return new Traits(title, href, from, to, count, capacity, level, place, notes);
    }

    /** @param value days, instants and numbers are written in the reader's form, all else as text; null: the key alone is said */
    public Traits note(String key, @Nullable Object value) {
        var more = new ArrayList<>(notes);
        more.add(new Note(key, value));
        return new Traits(title, href, from, to, count, capacity, level, number, more);
    }
}
