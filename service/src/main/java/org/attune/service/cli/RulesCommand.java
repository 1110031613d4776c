package org.attune.service.cli;

import picocli.CommandLine.Command;

/** The knowledge, validated and rendered. */
@Command(
    name = "rules",
    description = "The rules: listed, shown, checked, written as pages.",
    subcommands = {
      RulesListCommand.class,
      RulesShowCommand.class,
      RulesCheckCommand.class,
      RulesDocsCommand.class
    })
final class RulesCommand {}
