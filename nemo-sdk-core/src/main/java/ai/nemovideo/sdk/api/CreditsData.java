package ai.nemovideo.sdk.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the credits call (seeds).
 *
 * @param available what can be spent
 * @param frozen what running work has reserved
 * @param total both together
 */
public record CreditsData(
    @Nullable BigDecimal available, @Nullable BigDecimal frozen, @Nullable BigDecimal total) {}
