@NullMarked
package vn.vungxanh.territory.checkins.web;

import org.jspecify.annotations.NullMarked;
