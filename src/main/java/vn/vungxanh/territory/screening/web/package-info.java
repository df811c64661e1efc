@NullMarked
package vn.vungxanh.territory.screening.web;

import org.jspecify.annotations.NullMarked;
