package ai.nemovideo.sdk.model;

import java.math.BigDecimal;

/**
 * The credits of an account (seeds). The service counts in whole credits as far as is known;
 * fractions are kept.
 *
 * @param available what can be spent now
 * @param frozen what running work has reserved
 * @param total both together
 */
public record CreditBalance(BigDecimal available, BigDecimal frozen, BigDecimal total) {}
