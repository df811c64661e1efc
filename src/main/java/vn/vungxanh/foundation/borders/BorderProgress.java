package vn.vungxanh.foundation.borders;

/** Is told how far the work on a file has come. */
@FunctionalInterface
public interface BorderProgress {

    BorderProgress UNSEEN = (step, done, of) -> {};

    enum Step {
        READING,
        SHAPES,
        NEIGHBOURS,
        GAPS,
        STORING
    }

    /** @param of 0 while nobody knows how much there is */
    void at(Step step, int done, int of);
}
