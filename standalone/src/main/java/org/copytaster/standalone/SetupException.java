package org.copytaster.standalone;

import java.io.IOException;

/** Something on this machine is not as a command needs it; the message says what to do about it. */
final class SetupException extends IOException {
  private static final long serialVersionUID = 1L;

  SetupException(String message, Throwable cause) {
    super(message, cause);
  }

  SetupException(String message) {
    super(message);
  }
}
