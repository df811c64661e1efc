package vn.vungxanh.foundation.people;

import java.util.List;

/** What the page of one person shows. */
public record PersonFile(
        Person person, List<PhoneNumber> phones, List<Person> household, List<Address> addresses, List<Merge> merges) {}
