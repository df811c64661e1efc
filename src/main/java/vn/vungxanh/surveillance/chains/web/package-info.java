@NullMarked
package vn.vungxanh.surveillance.chains.web;

import org.jspecify.annotations.NullMarked;
