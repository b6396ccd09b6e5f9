/** Which documents report one happening. */
package io.crosscheck.linking.story;
