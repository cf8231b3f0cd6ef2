package ai.nemovideo.sdk.local;

import java.time.Instant;

/**
 * One charge to an account. A test that compares these with what it sent sees a double payment.
 *
 * @param sessionId the session whose turn was charged
 * @param credits how much
 * @param at when, by the service's clock
 * @param reason {@code generation} or {@code edit}
 */
public record Charge(String sessionId, long credits, Instant at, String reason) {}
