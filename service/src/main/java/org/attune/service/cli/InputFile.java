package org.attune.service.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reading of files named on the command line, with errors for people. */
final class InputFile {

  private InputFile() {}

  /**
   * All bytes of a file.
   *
   * @throws BadInput when it cannot be read
   */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The lines of a text file in UTF-8, without a byte-order mark.
   *
   * @throws BadInput when it cannot be read or is not UTF-8
   */
  static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static BadInput unreadable(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return new BadInput("'" + file + "' is a directory; a file was expected.");
    }
    if (e instanceof CharacterCodingException) {
      return new BadInput("'" + file + "' is not UTF-8 text.");
    }
    return new BadInput(
        e instanceof NoSuchFileException
            ? "There is no file '" + file + "'."
            : "'" + file + "' cannot be read.");
  }
}
