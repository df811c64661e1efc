package vn.vungxanh.platform.figures;

/**
 * Socket: a standard form whose records are checked for missing fields. The room keeps the view: {@code form text, subject
 * uuid, record text, unit_id int, name text, known_at timestamptz, filled text[]}; {@code filled} names the fields that
 * say something or need not be asked of that record. Made {@code with (security_invoker = true)}.
 *
 * @param form the word in the view's first column: F0, F1, F2, TEST, SITE, STAY
 * @param page where a record is filled in, with {@code {record}} for the third column
 * @param list the import kind by which the form comes in and goes out as a sheet
 */
public record CheckedForm(String form, String view, String page, String list) {

    public CheckedForm {
        if (!view.matches("[a-z_]+\\.published_[a-z_]+")) {
            throw new IllegalArgumentException("not a published view: " + view);
        }
    }
}
