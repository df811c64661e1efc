package vn.vungxanh.platform.figures;

/**
 * Socket: a kind of entries whose freshness is watched. A room offers one as a bean for each kind, and keeps the view.
 *
 * <p>The view has one row an entry or a reason to enter: {@code source text, unit_id int, keeper uuid, keeper_name text,
 * entered_at timestamptz, held_from timestamptz, held_to timestamptz}. {@code keeper} is the laboratory, hospital, site or
 * post that owes the entry by itself; {@code entered_at} is null in a row that only says why something is owed, {@code
 * held_from} in one that is only an entry. It is made {@code with (security_invoker = true)}.
 *
 * @param source the word in the view's first column, such as {@code stays.site}
 * @param view such as {@code isolation.published_watch}: a constant of the program, never a user's word
 * @param page where the entries are read, with {@code {unit}} for the unit's code or {@code {keeper}} for the keeper's id
 */
public record WatchedRecord(String source, String view, String page) {

    public WatchedRecord {
        if (!view.matches("[a-z_]+\\.published_[a-z_]+")) {
            throw new IllegalArgumentException("not a published view: " + view);
        }
    }
}
