/** Addresses as they are told. */
@NullMarked
package ai.nemovideo.sdk.internal.address;

import org.jspecify.annotations.NullMarked;
