import { window } from 'vscode';
import type { Command, Services } from './command';
import { RESUME_FILE } from './ids';

export const pauseFile: Command = {
  id: 'sourceCritic.pauseFile',
  run: (services) => setPaused(services, true),
};

export const resumeFile: Command = {
  id: RESUME_FILE,
  run: (services) => setPaused(services, false),
};

async function setPaused({ pausing }: Services, paused: boolean): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri) await pausing.setFile(uri.toString(), paused);
}
