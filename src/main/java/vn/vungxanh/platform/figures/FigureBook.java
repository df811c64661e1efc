package vn.vungxanh.platform.figures;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All rooms' figures of one unit at one instant, read in one transaction so that they fit together. */
@Component
public class FigureBook {

    private final ObjectProvider<FigureSource> sources;

    FigureBook(ObjectProvider<FigureSource> sources) {
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public NavigableMap<FigureId, Figure> figures(FigureRequest request) {
        var book = new TreeMap<FigureId, Figure>();
        sources.orderedStream()
                .map(source -> source.figures(request))
                .flatMap(List::stream)
                .forEach(figure -> keep(book, figure));
        return book;
    }

    /**
     * Only these, asked of no other room than those that answer for one of them: for a screen that shows a few. A figure that
     * no room names is looked for in the family that it hangs below.
     */
    @Transactional(readOnly = true)
    public NavigableMap<FigureId, Figure> figures(FigureRequest request, Set<String> ids) {
        var book = new TreeMap<FigureId, Figure>();
        var rooms = sources.orderedStream().toList();
        var named = rooms.stream().flatMap(room -> room.ids().stream()).collect(Collectors.toSet());
        rooms.stream()
                .filter(room -> ids.stream()
                        .anyMatch(id -> named.contains(id)
                                ? room.ids().contains(id)
                                : room.ids().stream().anyMatch(family -> id.startsWith(family + "."))))
                .map(source -> source.figures(request))
                .flatMap(List::stream)
                .filter(figure -> ids.contains(figure.id().value()))
                .forEach(figure -> keep(book, figure));
        return book;
    }

    /** All figures of the rooms that answer for one of these figures or families: the others are not asked at all. */
    @Transactional(readOnly = true)
    public NavigableMap<FigureId, Figure> figuresAround(FigureRequest request, Collection<FigureId> wanted) {
        var book = new TreeMap<FigureId, Figure>();
        sources.orderedStream()
                .filter(source -> source.ids().stream()
                        .map(FigureId::new)
                        .anyMatch(known ->
                                wanted.stream().anyMatch(id -> id.equals(known) || id.isIn(known) || known.isIn(id))))
                .map(source -> source.figures(request))
                .flatMap(List::stream)
                .forEach(figure -> keep(book, figure));
        return book;
    }

    /** Whether any room answers for this figure: if none does, the report says "chưa có dữ liệu". */
    public boolean hasRoomFor(FigureId id) {
        return sources.stream()
                .flatMap(source -> source.ids().stream())
                .map(FigureId::new)
                .anyMatch(known -> known.equals(id) || id.isIn(known));
    }

    private static void keep(TreeMap<FigureId, Figure> book, Figure figure) {
        if (book.putIfAbsent(figure.id(), figure) != null) {
            throw new IllegalStateException("two rooms answer for the figure " + figure.id());
        }
    }
}
