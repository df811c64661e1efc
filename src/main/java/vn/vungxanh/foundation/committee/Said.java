package vn.vungxanh.foundation.committee;

/** What the program itself says in the channel. @param page that shows what it speaks of */
record Said(String title, String body, boolean urgent, String page) {}
