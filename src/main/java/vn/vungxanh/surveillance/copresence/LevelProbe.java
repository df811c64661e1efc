package vn.vungxanh.surveillance.copresence;

/** Finds the meetings of all who may pass the disease on to one level: one implementation for each kind of evidence. */
interface LevelProbe {

    void meetings(Carriers carriers, Terms terms, Met met);
}
