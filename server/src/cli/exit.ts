/** What the shell is told. */
export enum ExitCode {
  Clean = 0,
  Findings = 1,
  Trouble = 2,
}

/** Something the user can mend: the message says what and where. */
export class UserError extends Error {}
