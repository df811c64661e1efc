package vn.vungxanh.surveillance.copresence;

import java.nio.file.Path;

/** The files of the index cannot be trusted. Delete the folder and feed the index again from the record. */
public class BrokenSnapshot extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenSnapshot(Path file, String what) {
        super(file + ": " + what + "; delete the folder and rebuild the index from the record");
    }
}
