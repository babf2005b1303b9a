// `npm start`: builds the extension and opens it with the sample articles, in desktop VS Code where `code` is
// installed, otherwise in real VS Code in the browser. Ctrl-C stops everything.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root, run } from './support/install.mjs';

const articles = path.join(root, 'test/articles');

ensureInstalled();
console.log('Building the extension …');
run('npm', ['run', '--silent', 'build']);

const isWindows = process.platform === 'win32';
const hasDesktop = spawnSync('code', ['--version'], { stdio: 'ignore', shell: isWindows }).status === 0;
if (hasDesktop) {
  console.log('Opening desktop VS Code with the extension and the sample articles.');
  run('code', [`--extensionDevelopmentPath=${root}`, articles, path.join(articles, 'wartime-blog.md')]);
} else {
  console.log('No desktop VS Code (“code”) on the PATH: starting VS Code in the browser.');
  const { installHosts } = await import('./host/install.mjs');
  const { startCodeServer } = await import('./host/codeServer.mjs');
  installHosts();
  const server = await startCodeServer({ drivesTests: true });
  const payload = [
    ['extensionDevelopmentPath', server.remoteUri(root)],
    ['openFile', server.remoteUri(path.join(articles, 'wartime-blog.md'))],
  ];
  console.log(
    `\nOpen this address in a browser on this machine:\n\n  ${server.url(articles, payload)}\n\nCtrl-C stops it.`,
  );
}
