/** Ids of the commands that code refers to besides the command itself. */
export const IGNORE_FINDING = 'sourceCritic.ignoreFinding';
export const OPEN_RULE = 'sourceCritic.openRule';
export const RESTART_SERVER = 'sourceCritic.restartServer';
export const RESUME_FILE = 'sourceCritic.resumeFile';
export const RESUME_WORKSPACE = 'sourceCritic.resumeWorkspace';
export const REVEAL_CLAIM = 'sourceCritic.claims.reveal';
export const REVEAL_CITATION = 'sourceCritic.citations.reveal';
