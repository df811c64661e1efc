package vn.vungxanh.platform.sheets;

import vn.vungxanh.kernel.Rule;

/** Why a file cannot be read as a sheet. */
public enum SheetRule implements Rule {
    FILE_IS_EMPTY,
    FILE_TOO_LARGE,
    NOT_A_SHEET,
    PDF_INSTEAD_OF_SHEET,
    OLD_OR_ENCRYPTED_EXCEL,
    WEB_PAGE_INSTEAD_OF_SHEET,
    ZIP_BOMB,
    XML_WITH_ENTITIES,
    BROKEN_WORKBOOK,
    NO_SUCH_SHEET,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    UNBALANCED_QUOTE,
    TOO_MANY_ROWS;

    @Override
    public String room() {
        return "sheets";
    }
}
