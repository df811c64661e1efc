package vn.vungxanh.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** A file that can be read from its beginning as often as wanted. */
interface RowSource {

    SheetFacts facts();

    Rows open() throws IOException;

    interface Rows extends Iterator<SheetRow>, Closeable {}
}
