/** Independent roots of claims: what many reports go back to. */
package io.crosscheck.linking.origin;
