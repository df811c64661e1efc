package vn.vungxanh.surveillance.copresence;

/** Which other numbers of a list are looked for. */
interface Wanted {

    Wanted ALL = other -> true;

    boolean wants(int other);
}
