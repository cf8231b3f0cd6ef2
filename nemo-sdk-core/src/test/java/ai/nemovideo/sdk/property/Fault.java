package ai.nemovideo.sdk.property;

/**
 * One fault of a sequence.
 *
 * @param times how many requests in a row it meets
 */
record Fault(Place place, Trouble trouble, int times) {}
