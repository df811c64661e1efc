package vn.vungxanh.surveillance.copresence;

import java.util.List;

/** The two files of a sealed segment, as the manifest names them. */
record SegmentFiles(String name, ListFile.Written leftWritten, ListFile.Written rightWritten) {

    String left() {
        return name + ".left";
    }

    String right() {
        return name + ".right";
    }

    List<String> names() {
        return List.of(left(), right());
    }

    ListFile.Written written(String file) {
        return file.equals(left()) ? leftWritten : rightWritten;
    }
}
