package ai.nemovideo.sdk.internal.download;

/**
 * What a server has to be asked to go on with: everything from a byte on, if the file is still the
 * one that it was.
 *
 * @param from the first byte that is missing
 * @param validator what the server called the version of the bytes that are there
 */
record Resume(long from, String validator) {}
