@NullMarked
package vn.vungxanh.foundation.committee.web;

import org.jspecify.annotations.NullMarked;
