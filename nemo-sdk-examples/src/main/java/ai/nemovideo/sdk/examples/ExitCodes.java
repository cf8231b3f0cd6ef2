package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;

/** How the programs end, for scripts. The numbers are also in every program's help. */
final class ExitCodes {

  /** The video is on disk. */
  static final int OK = 0;

  /** The job failed; whether it may be run again is in the message. */
  static final int JOB_FAILED = 1;

  /** The command line or an input cannot work; nothing was sent. */
  static final int BAD_INPUT = 2;

  /** The video was made, but is not on disk. */
  static final int NOT_SAVED = 3;

  /** It failed after credits may have been spent: look at the session before paying again. */
  static final int OUTCOME_UNKNOWN = 4;

  /** A fault of the program itself; 70 is EX_SOFTWARE of sysexits.h. */
  static final int INTERNAL = 70;

  /** Stopped by Ctrl-C; 128 and the number of SIGINT, as shells count. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /** The code of a failed job. */
  static int of(NemoException failure) {
    if (failure instanceof InvalidRequestException) {
      return BAD_INPUT;
    }
    if (failure instanceof DownloadException) {
      return NOT_SAVED;
    }
    if (failure.mayHaveBeenCharged()) {
      return OUTCOME_UNKNOWN;
    }
    return failure instanceof CancelledException ? INTERRUPTED : JOB_FAILED;
  }
}
