@NullMarked
package vn.vungxanh.care.rounds.web;

import org.jspecify.annotations.NullMarked;
