package vn.vungxanh.kernel;

import java.util.List;
import java.util.function.Function;

/** One page of a longer list. Pages count from 1. */
public record Slice<T>(List<T> items, long total, int page, int size) {

    public Slice {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page < pages();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public <R> Slice<R> map(Function<T, R> each) {
        return new Slice<>(items.stream().map(each).toList(), total, page, size);
    }
}
