package vn.vungxanh.platform.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the body of a document, in reading order. */
public sealed interface Block {

    /**
     * @param level 0 for a centred line such as "QUYẾT ĐỊNH:", 1 for "I.", 2 for "1.", 3 for "a)"
     * @param anchor the section's id, so that a link can point at it
     */
    record Heading(int level, String text, String anchor) implements Block {}

    record Paragraph(List<Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        public static Paragraph of(String words) {
            return new Paragraph(List.of(Piece.words(words)));
        }
    }

    /** @param level 1 for "- ", 2 for "+ " */
    record Bullet(int level, List<Piece> pieces) implements Block {
        public Bullet {
            pieces = List.copyOf(pieces);
        }

        String mark() {
            return level == 1 ? "- " : "+ ";
        }
    }

    /** @param numeric columns that hold numbers, counted from 0 */
    record Table(String caption, List<String> head, List<List<Piece>> rows, Set<Integer> numeric) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            numeric = Set.copyOf(numeric);
        }
    }

    static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
