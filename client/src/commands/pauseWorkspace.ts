import type { Command } from './command';
import { RESUME_WORKSPACE } from './ids';

export const pauseWorkspace: Command = {
  id: 'sourceCritic.pauseWorkspace',
  run: ({ pausing }) => pausing.setWorkspace(true),
};

export const resumeWorkspace: Command = {
  id: RESUME_WORKSPACE,
  run: ({ pausing }) => pausing.setWorkspace(false),
};
