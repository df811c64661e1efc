@NullMarked
package vn.vungxanh.surveillance.followup.web;

import org.jspecify.annotations.NullMarked;
