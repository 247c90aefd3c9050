/** The command was called in a way that makes no sense; the message is a Chinese sentence. Exit code 2. */
export class UsageError extends Error {}

/** The command was understood and cannot be done; the message is a Chinese sentence. Exit code 1. */
export class CommandFailure extends Error {}
