/** Ids of the commands that code refers to besides the command itself. */
export const ACTOR_MENTIONS = 'sourceCritic.actor.mentions';
export const ACTOR_SAYINGS = 'sourceCritic.actor.sayings';
export const ADD_ACTOR = 'sourceCritic.actor.add';
export const IGNORE_FINDING = 'sourceCritic.ignoreFinding';
export const OPEN_RECORD = 'sourceCritic.actor.openRecord';
export const OPEN_RULE = 'sourceCritic.openRule';
export const RESTART_SERVER = 'sourceCritic.restartServer';
export const RESUME_FILE = 'sourceCritic.resumeFile';
export const RESUME_WORKSPACE = 'sourceCritic.resumeWorkspace';
export const REVEAL_ACTOR = 'sourceCritic.actors.reveal';
export const REVEAL_CLAIM = 'sourceCritic.claims.reveal';
export const REVEAL_CITATION = 'sourceCritic.citations.reveal';
export const SET_CLAIM_STATUS = 'sourceCritic.claims.setStatus';
export const SHOW_ACTOR = 'sourceCritic.actors.show';
export const SHOW_CLAIM = 'sourceCritic.claims.show';
export const SHOW_PLACE = 'sourceCritic.showPlace';
export const WRONG_SPEAKER = 'sourceCritic.actor.wrongSpeaker';
