package vn.vungxanh.surveillance.copresence;

/** Takes the answers of a batch as they come, in no order and from several threads. */
public interface TraceSink {

    /**
     * @param number of the source in the list that was asked
     * @param contacts valid during this call only: its memory is used again
     */
    void traced(int number, Contacts contacts);
}
