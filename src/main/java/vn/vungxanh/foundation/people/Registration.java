package vn.vungxanh.foundation.people;

/** What became of a person who was to be registered. The id is always the one to use. */
public record Registration(PersonId person, Outcome outcome) {

    public enum Outcome {
        NEW,
        /** Known already: missing facts were added to the record. */
        SAME,
        /** New, and in the queue of doubtful pairs beside somebody who may be the same. */
        DOUBTFUL
    }
}
