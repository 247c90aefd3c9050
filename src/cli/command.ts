/** A command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** Runs it with the arguments behind its name. Throws `UsageError` or `CommandFailure` for what the caller can mend. */
  run(args: string[]): Promise<void>;
}
