@NullMarked
package vn.vungxanh.surveillance.labels.web;

import org.jspecify.annotations.NullMarked;
