/**
 * The one PostgreSQL: its migrations, the roles of the services and their rights. Run as an owner role, before the
 * services.
 */
package io.crosscheck.store;
