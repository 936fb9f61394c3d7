/** What runs in working time: budgets, whose they are, and when they do not run. */
package io.kramek.tasks.deadlines;
