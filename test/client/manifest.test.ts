import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contributes, type MenuItem, manifest, menus, ROOT, read, sources, strings } from './manifest';

describe('commands', () => {
  const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const named = new Map(
    sources
      .flatMap((source) => [...source.matchAll(/export const ([A-Z_]+) = '(sourceCritic\.[\w.]+)'/g)])
      .map(([, name, id]) => [name, id]),
  );
  const registered = sources
    .flatMap((source) => [...source.matchAll(/^ {2}id: (?:'([\w.]+)'|([A-Z_]+)),$/gm)])
    .map(([, id, name]) => id ?? named.get(name));

  it('are those that the code registers', () => {
    expect([...declared].sort()).toEqual([...registered].sort());
  });

  it('have a category and a title', () => {
    for (const { category, title } of contributes.commands)
      expect([category, title]).toEqual(['Source Critic', expect.stringMatching(/^%.+%$/)]);
  });

  it('are all on the list that is registered', () => {
    const list =
      /COMMANDS: readonly Command\[\] = \[([^\]]*)\]/.exec(read('client/src/commands/register.ts'))?.[1] ?? '';
    expect(list.split(',').filter((name) => name.trim() !== '')).toHaveLength(declared.length);
  });

  it('need an argument only where the palette hides them', () => {
    const palette: MenuItem[] = contributes.menus.commandPalette;
    const hidden = palette.filter(({ when }) => when === 'false').map(({ command }) => command);
    expect(hidden).toEqual([
      'sourceCritic.citations.reveal',
      'sourceCritic.citations.peek',
      'sourceCritic.citations.fix',
      'sourceCritic.citations.markSameOrigin',
      'sourceCritic.citations.markPrimary',
      'sourceCritic.citations.attachCopy',
      'sourceCritic.citations.showClaim',
      'sourceCritic.citations.openExternal',
      'sourceCritic.citations.copy',
      'sourceCritic.citations.copyAsCslJson',
      'sourceCritic.citations.copyAsBibtex',
      'sourceCritic.citations.copyAsMarkdown',
      'sourceCritic.ignoreFinding',
      'sourceCritic.claims.reveal',
      'sourceCritic.claims.copy',
      'sourceCritic.claims.place',
      'sourceCritic.showPlace',
      'sourceCritic.actors.reveal',
      'sourceCritic.actor.forgetSpeaker',
    ]);
  });
});

describe('links of hovers', () => {
  it('run commands on a list, and the list holds no other', () => {
    const ids = new Map(
      [...read('client/src/commands/ids.ts').matchAll(/const ([A-Z_]+) = '([\w.]+)'/g)].map(([, name, id]) => [
        name,
        id,
      ]),
    );
    const list = /HOVER_COMMANDS = \[([^\]]*)\]/.exec(read('client/src/clientOptions.ts'))?.[1] ?? '';
    const allowed = [...list.matchAll(/[A-Z_]+/g)].map(([name]) => ids.get(name));
    const linked = readdirSync(path.join(ROOT, 'server/src/core'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...read(path.join('server/src/core', file)).matchAll(
          /commandLink\([^']*(?:'[^']*', )?'(sourceCritic\.[\w.]+)'/g,
        ),
      ])
      .map(([, id]) => id);
    expect([...new Set(linked)].sort()).toEqual([...allowed].sort());
  });
});

describe('menus', () => {
  it('offer only what there is', () => {
    const commands = new Set(contributes.commands.map(({ command }: MenuItem) => command));
    const submenus = new Set(contributes.submenus.map(({ id }: { id: string }) => id));
    for (const [, items] of menus) {
      for (const { command, submenu } of items) expect(commands.has(command) || submenus.has(submenu)).toBe(true);
    }
  });

  it('ask only for context that VS Code or the client sets', () => {
    const keys = [...menus.flatMap(([, items]) => items), ...contributes.viewsWelcome, ...contributes.commands].flatMap(
      ({ when, enablement }: { when?: string; enablement?: string }) =>
        [...`${when ?? ''} ${enablement ?? ''}`.trim().matchAll(/[A-Za-z][\w.]*(?= ==| !=| &&| \|\||$)/g)].map(
          ([key]) => key,
        ),
    );
    const views = new Set(contributes.views.sourceCritic.map(({ id }: { id: string }) => id));
    const own = [...new Set(keys)].filter((key) => key.startsWith('sourceCritic.') && !views.has(key));
    const code = sources.join('\n');
    for (const key of own) {
      const name = key.split('.').at(-1);
      const isSet = [`'setContext', '${key}'`, `etContext('${name}'`, `choose('${name}'`].some((call) =>
        code.includes(call),
      );
      expect(isSet, key).toBe(true);
    }
  });

  it('bind chords in Markdown, and keys in a list of ours that means nothing else there: no key of VS Code is lost', () => {
    for (const { key, mac, when } of contributes.keybindings) {
      if (when.startsWith('focusedView == sourceCritic.')) continue;
      expect([key, mac]).toEqual([
        expect.stringMatching(/^ctrl\+k alt\+\w$/),
        expect.stringMatching(/^cmd\+k alt\+\w$/),
      ]);
      expect(when).toBe('editorTextFocus && editorLangId == markdown');
    }
  });
});

describe('the manifest', () => {
  it('starts nothing in a window without Markdown', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:markdown']);
  });

  it('works in untrusted and virtual workspaces, on desktop and web', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    expect([manifest.main, manifest.browser]).toEqual(['./dist/client.node.js', './dist/client.browser.js']);
  });

  it('runs where the files are when the workspace is remote', () => {
    expect(manifest.extensionKind).toEqual(['workspace']);
  });

  it('has a string for every key, and no others', () => {
    const used = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? '');
    expect([...new Set(used)].sort()).toEqual(Object.keys(strings).sort());
  });

  it('names files that there are', () => {
    const files = [
      manifest.icon,
      ...contributes.grammars.map(({ path: file }: { path: string }) => file),
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ];
    for (const file of files) expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  });

  it('has an icon of at least 256 pixels', () => {
    const png = readFileSync(path.join(ROOT, manifest.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });

  it('welcomes with commands that there are', () => {
    const links = Object.values(strings).flatMap((text) => [...text.matchAll(/\(command:(sourceCritic\.[\w.]+)/g)]);
    const commands = contributes.commands.map(({ command }: MenuItem) => command);
    for (const [, command] of links) expect(commands).toContain(command);
  });
});

describe('manners', () => {
  it('every action of a view is a command too, with words beside its icon', () => {
    const declared = new Map<string, { icon?: string; title: string }>(
      contributes.commands.map((command: { command: string; icon?: string; title: string }) => [
        command.command,
        command,
      ]),
    );
    for (const { command } of contributes.menus['view/title'] as MenuItem[]) {
      const { icon, title } = declared.get(command ?? '') ?? { title: '' };
      expect([command, icon]).toEqual([command, expect.stringMatching(/^\$\([a-z-]+\)$/)]);
      expect(strings[title.replaceAll('%', '')]).toMatch(/^[A-Z]/);
    }
  });

  it('every command can be given by keyboard: in the palette, on a row, in its context menu, or as a fix or a link', () => {
    const items = (menu: string) => (contributes.menus[menu] ?? []) as MenuItem[];
    const hidden = items('commandPalette').flatMap(({ command, when }) =>
      when === 'false' && command ? [command] : [],
    );
    const onRows = new Set(items('view/item/context').map(({ command }) => command));
    const names = new Map(
      sources
        .flatMap((source) => [...source.matchAll(/export const ([A-Z_]+) = '(sourceCritic\.[\w.]+)'/g)])
        .map(([, name = '', id = '']) => [id, name]),
    );
    const serverSources = readdirSync(path.join(ROOT, 'server/src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(path.join('server/src', file)))
      .join('\n');
    const clients = sources.join('\n');
    const unreachable = hidden.filter(
      (id) =>
        !onRows.has(id) &&
        !new RegExp(`(?:command|reveal): ${names.get(id)}\\b`).test(clients) &&
        !serverSources.includes(`'${id}'`),
    );
    expect(unreachable).toEqual([]);
  });

  it('no command stands in the palette where it makes no sense', () => {
    const palette = new Set((contributes.menus.commandPalette as MenuItem[]).map(({ command }) => command));
    const always = contributes.commands
      .filter(
        ({ command, enablement }: { command: string; enablement?: string }) => !palette.has(command) && !enablement,
      )
      .map(({ command }: { command: string }) => command);
    for (const command of always) expect(command).toMatch(/restartServer|showOutput|focus|open/i);
  });

  it('nothing is said at install: no notification, no walkthrough that opens itself, no status bar entry', () => {
    const code = sources.join('\n');
    expect(code).not.toMatch(/createStatusBarItem/);
    expect(readFileSync(path.join(ROOT, 'client/src/activate.ts'), 'utf8')).not.toMatch(
      /show(?:Information|Warning)Message/,
    );
  });

  it('no meaning by colour alone: icons of rows come with words for screen readers', () => {
    const views = sources.filter((source) => source.includes('TreeItem('));
    expect(views.length).toBeGreaterThan(0);
    for (const source of views)
      if (source.includes('ThemeColor(')) expect(source).toContain('accessibilityInformation');
  });
});
