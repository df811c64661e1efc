@NullMarked
package vn.vungxanh.surveillance.cases.web;

import org.jspecify.annotations.NullMarked;
