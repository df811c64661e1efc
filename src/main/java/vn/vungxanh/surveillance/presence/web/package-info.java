@NullMarked
package vn.vungxanh.surveillance.presence.web;

import org.jspecify.annotations.NullMarked;
