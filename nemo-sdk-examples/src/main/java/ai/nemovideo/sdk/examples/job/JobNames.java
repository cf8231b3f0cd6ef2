package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.job.JobStore;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Names for jobs that a person can read and type: the time, and four letters. */
final class JobNames {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  /** Without those that are taken for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private JobNames() {}

  /** A name that no job on record has. */
  static String next(JobStore jobs) {
    String name;
    do {
      name = LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + "-" + letters();
    } while (jobs.find(name).isPresent());
    return name;
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
