/** What the shell is told. */
export enum ExitCode {
  Clean = 0,
  Findings = 1,
  Trouble = 2,
}

/** Something the user can mend: the message says what and where. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** By name: the class may come from another bundle. */
export const isUserError = (error: unknown): error is UserError => error instanceof Error && error.name === 'UserError';
