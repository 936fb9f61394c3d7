/** Problems: what is wrong with a model before it runs, and what is good to know of it. */
package io.kramek.studio.problems;
