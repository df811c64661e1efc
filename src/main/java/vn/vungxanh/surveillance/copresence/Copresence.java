package vn.vungxanh.surveillance.copresence;

import java.util.List;

/**
 * What can be asked about who was near whom. The index answers it, and so does, more slowly, a statement on the record:
 * both give the same rows.
 */
public interface Copresence {

    /**
     * The contacts of the source up to the level. The numbers of a source count as one person: its meetings carry the first
     * number. Those of the quarantine tier spread on, each from its own first
     * exposure until {@code source.to + rule.contactTail}. The notify tier ends with level 1. Nobody stands at two levels; the source at none.
     *
     * @param more meetings known elsewhere, for instance from interviews
     */
    Contacts trace(Source source, ContactRule rule, int depth, Probe more);

    /**
     * Every meeting of a source with one person that the rule looks at, the short ones too; by time, basis, place, seconds,
     * signal.
     */
    List<Meeting> meetings(Source source, int contact, ContactRule rule);

    /**
     * Stays that touch the window, whole, by begin, place and end; those without an end are ended as the rule says. At a kind
     * of place that the rule does not name a stay without an end lasts no time.
     */
    List<Stay> stays(int person, long from, long to, ContactRule rule);

    /** Which of the candidates may have infected somebody, the most likely first. */
    List<Suspect> infectors(Infected infected, List<Candidate> candidates, ContactRule rule);

    /** Places and days that several of the cases share, the least likely by chance first. */
    List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule);
}
