package vn.vungxanh.foundation.citizens;

/**
 * A port: what carries a message to a telephone. Called on a thread of its own after the commit. An implementation never
 * writes the text into a log: it holds a code that lets in.
 */
public interface SendsMessages {

    void send(String phone, String text);
}
