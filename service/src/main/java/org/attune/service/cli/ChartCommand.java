package org.attune.service.cli;

import picocli.CommandLine.Command;

/** The charts that the rules are built on, on scores from a file. */
@Command(
    name = "chart",
    description = "Charts of a series of scores (CSV with a 'score' column, oldest first).",
    subcommands = {
      IndividualsCommand.class,
      EwmaCommand.class,
      CusumCommand.class,
      ChangePointCommand.class,
      CourseCommand.class,
      ReliableChangeCommand.class
    })
final class ChartCommand {}
