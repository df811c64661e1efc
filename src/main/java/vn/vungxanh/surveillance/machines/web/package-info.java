@NullMarked
package vn.vungxanh.surveillance.machines.web;

import org.jspecify.annotations.NullMarked;
