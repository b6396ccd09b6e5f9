/** The log of what was done by whom: lines are added, never changed. */
package io.crosscheck.access.audit;
