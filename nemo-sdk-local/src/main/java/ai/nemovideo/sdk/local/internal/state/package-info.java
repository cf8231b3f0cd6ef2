/** What the service remembers: accounts, tokens, sessions, files and charges. */
@NullMarked
package ai.nemovideo.sdk.local.internal.state;

import org.jspecify.annotations.NullMarked;
