package vn.vungxanh.surveillance.copresence;

/** The answer of a trace, level by level, within a level by person; held in columns. */
public interface Contacts {

    int size();

    Contact get(int row);

    int person(int row);

    int level(int row);

    /** How many rows stand at a level and tier. */
    int count(int level, Tier tier);

    /** Row of a person, or -1. */
    int rowOf(int person);
}
