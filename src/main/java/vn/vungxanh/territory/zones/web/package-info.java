@NullMarked
package vn.vungxanh.territory.zones.web;

import org.jspecify.annotations.NullMarked;
