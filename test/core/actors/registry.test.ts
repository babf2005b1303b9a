import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  analyse,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readRegistry,
} from '../../../server/src/core/analysis';

const STORY =
  'Anna Berg met Lund Port Authority. Carl Holm of the Orient Fund said that it rained.\n\nBerg said that it was dry.\n';

const decisionsWith = (registry: string | object) => ({
  ...NO_DECISIONS,
  registry: readRegistry(typeof registry === 'string' ? registry : JSON.stringify(registry)).registry,
});

const actorsWith = (text: string, registry: string | object) =>
  analyse(text, DEFAULT_SETTINGS, undefined, decisionsWith(registry)).actors.map(
    ({ kind, name, mentions }) => `${kind} ${name} (${mentions.length})`,
  );

const entry = (name: string, more: object = {}) => ({ actors: [{ name, ...more }] });

describe('the registry of actors', () => {
  it('names actors, says their kind and puts names together that share no word', () => {
    const registry = {
      actors: [{ name: 'Anna Berg Lind', aliases: ['Anna Berg', 'Carl Holm'], kind: 'outlet' }],
    };
    const actors = actorsWith(STORY, registry);
    expect(actors).toContain('outlet Anna Berg Lind (3)');
    expect(actors.join()).not.toContain('Carl Holm');
  });

  it('keeps names apart that it gives to two actors', () => {
    expect(actorsWith(STORY, {})).toContain('person Anna Berg (2)');
    const apart = { actors: [{ name: 'Berg', kind: 'person', differentFrom: ['Anna Berg'] }] };
    expect(actorsWith(STORY, apart)).toEqual(expect.arrayContaining(['person Anna Berg (1)', 'person Berg (1)']));
    const two = { actors: [{ name: 'Anna Berg' }, { name: 'Dora Berg', aliases: ['Berg'] }] };
    expect(actorsWith(STORY, two)).toContain('person Anna Berg (2)');
    const { actors } = two;
    Object.assign(actors[1] ?? {}, { differentFrom: ['Anna Berg'] });
    expect(actorsWith(STORY, two)).toEqual(expect.arrayContaining(['person Anna Berg (1)', 'person Dora Berg (1)']));
  });

  it('does not let a surname on record take somebody whom the article names in full', () => {
    const actors = actorsWith(STORY, entry('Berg', { kind: 'organisation' }));
    expect(actors).toContain('person Anna Berg (2)');
  });

  it('sends a pronoun with the name that it took up', () => {
    const text = 'Anna Berg came. She said that it rained.\n\nBerg left. She said that it was dry.\n';
    const apart = entry('Berg', { kind: 'person', differentFrom: ['Anna Berg'] });
    expect(actorsWith(text, apart)).toEqual(['person Anna Berg (2)', 'person Berg (2)']);
  });

  it('leaves out what is no actor, and relations to it', () => {
    const text = 'Anna Berg, head of the Orient Fund, said that it rained.\n';
    const { actors } = analyse(text, DEFAULT_SETTINGS, undefined, decisionsWith({ notActors: ['Orient Fund'] }));
    expect(actors.map(({ name, relations }) => [name, relations.length])).toEqual([['Anna Berg', 0]]);
    expect(analyse(text).actors[0]?.relations).toHaveLength(1);
  });

  it('takes a doubtful name for a name that it knows', () => {
    const text = 'Harbour rules are old. Quill said that they are kept.\n\nThe quill is an emblem.\n';
    expect(actorsWith(text, {}).join()).not.toContain('Quill');
    expect(actorsWith(text, entry('Quill', { kind: 'person' }))).toContain('person Quill (1)');
  });

  it('finds names that the model misses or cuts short, with who speaks', () => {
    const text =
      'On Monday the quay desk said that it rained. Then Desk nine of Lund told Radio Lund that it was dry.\n';
    const registry = entry('Desk nine of Lund', { kind: 'organisation', aliases: ['DN'] });
    const { actors, attributions } = analyse(text, DEFAULT_SETTINGS, undefined, decisionsWith(registry));
    const desk = actors.find(({ name }) => name === 'Desk nine of Lund');
    expect(desk).toMatchObject({ kind: 'organisation', mentions: [{ start: text.indexOf('Desk') }] });
    expect(attributions.map(({ source }) => source?.actor)).toContain(desk?.id);
    const session = new ArticleSession(text, { warn: () => {} });
    const names = () => session.analysis(DEFAULT_SETTINGS).actors.map(({ name }) => name);
    expect(names()).not.toContain('Desk nine of Lund');
    session.decisions = decisionsWith(registry);
    expect(names()).toContain('Desk nine of Lund');
    session.decisions = NO_DECISIONS;
    expect(names()).not.toContain('Desk nine of Lund');
  });

  it('takes no part of a longer name for a name on record', () => {
    const registry = entry('Lund', { kind: 'person' });
    expect(actorsWith('Anna Lund Berg said that it rained.\n', registry)).toEqual(['person Anna Lund Berg (1)']);
  });

  it('shows what is on record in the card, apart from what the article says, and escapes it', () => {
    const record = entry('Anna Berg', {
      roles: [{ role: 'harbour master', from: '2019' }],
      relations: [{ kind: 'member of', to: 'Lund *Council*' }],
      reliability: { grade: 'B', who: 'EL', when: '2026-01-02', why: 'three reports were borne out' },
      ids: { wikidata: 'Q1' },
    });
    const session = new ArticleSession(STORY, { warn: () => {} });
    session.decisions = decisionsWith(record);
    const card = session.hover(2, DEFAULT_SETTINGS)?.markdown ?? '';
    expect(card).toContain('On record: harbour master (2019–); member of Lund \\*Council\\*');
    expect(card).toContain('On record: reliability B (Admiralty code), EL, 2026-01-02: three reports');
    expect(card).toContain('On record: wikidata Q1');
    expect(card.split('\n').length).toBeLessThanOrEqual(25);
  });

  it('comes into force and goes again while an article is open', () => {
    const session = new ArticleSession(STORY, { warn: () => {} });
    const names = () => session.analysis(DEFAULT_SETTINGS).actors.map(({ name }) => name);
    const before = names();
    session.decisions = decisionsWith(entry('A. Berg', { aliases: ['Anna Berg'] }));
    expect(names()).toContain('A. Berg');
    session.edit({ start: 0, end: 0, text: 'Now. ' }, `Now. ${STORY}`);
    expect(names()).toContain('A. Berg');
    session.decisions = NO_DECISIONS;
    expect(names()).toEqual(before);
  });
});

describe('reading a registry', () => {
  const problemsIn = (text: string) =>
    readRegistry(text).problems.map(({ start, message }) => `${text.slice(0, start).split('\n').length}: ${message}`);

  it('reads comments and trailing commas, and takes an empty file for an empty registry', () => {
    const text = '{ // ours\n "actors": [{ "name": "Anna Berg", },],\n}\n';
    expect(readRegistry(text)).toMatchObject({ registry: { entries: [{ name: 'Anna Berg' }] }, problems: [] });
    expect(readRegistry('\uFEFF \n')).toMatchObject({ registry: { entries: [] }, problems: [] });
  });

  it('says in which line it cannot be read, and then gives no registry', () => {
    const text = '{\n  "actors": [\n    { "name": "Anna" "kind" }\n  ]\n}';
    expect(readRegistry(text).registry).toBeUndefined();
    expect(problemsIn(text)).toEqual([expect.stringMatching(/^3: Not valid JSON/)]);
    expect(readRegistry('[]').registry).toBeUndefined();
    expect(readRegistry(`${'['.repeat(100_000)}`).registry).toBeUndefined();
  });

  it('reports entries that make no sense in their line, and keeps the others', () => {
    const text = [
      '{ "actors": [',
      '  { "name": "" },',
      '  { "name": "Anna Berg", "kind": "ghost" },',
      '  { "name": "Carl Holm", "colour": "red" },',
      '  7,',
      '  { "name": "Dora Lind" }',
      '], "actress": [], "notActors": [1, "Act"] }',
    ].join('\n');
    expect(problemsIn(text)).toEqual([
      expect.stringMatching(/^2: “name”/),
      expect.stringMatching(/^3: “kind”/),
      expect.stringMatching(/^4: Unknown key “colour”/),
      expect.stringMatching(/^5: .*left out/),
      expect.stringMatching(/^7: Unknown key “actress”/),
      expect.stringMatching(/^7: A name is a string/),
    ]);
    const { registry } = readRegistry(text);
    expect(registry?.entries.map(({ name }) => name)).toEqual(['Dora Lind']);
    expect(registry?.notActors.has('Act')).toBe(true);
  });

  it('lets a name that two actors claim stand for neither, and names the line; circles do no harm', () => {
    const text = [
      '{ "actors": [',
      '  { "name": "Anna Berg", "aliases": ["Berg", "Carl Holm"], "relations": [{ "kind": "part of", "to": "Carl Holm" }] },',
      '  { "name": "Carl Holm", "aliases": ["Anna Berg"], "relations": [{ "kind": "part of", "to": "Anna Berg" }] }',
      '] }',
    ].join('\n');
    const { registry } = readRegistry(text);
    expect(problemsIn(text)).toEqual([
      expect.stringMatching(/^3: “Carl Holm” stands for several actors/),
      expect.stringMatching(/^3: “Anna Berg” stands for several actors/),
    ]);
    expect(registry?.find('Berg')?.name).toBe('Anna Berg');
    expect([registry?.find('Anna Berg'), registry?.find('Carl Holm')]).toEqual([undefined, undefined]);
    expect(actorsWith(STORY, text)).toContain('person Carl Holm (1)');
  });

  it('takes 20,000 actors', () => {
    const actors = Array.from({ length: 20_000 }, (_, at) => ({ name: `Person ${at}`, aliases: [`P${at}`, `Q${at}`] }));
    actors.push({ name: 'Anna Berg', aliases: ['A. Berg', 'Berg'] });
    const { registry, problems } = readRegistry(JSON.stringify({ actors }));
    expect(problems).toEqual([]);
    expect(registry?.find('Q19999')?.name).toBe('Person 19999');
    expect(actorsWith(STORY, { actors })).toContain('person Anna Berg (2)');
  });
});
