import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  type Choice,
  compactLedger,
  DEFAULT_SETTINGS,
  type LedgerEvent,
  NO_DECISIONS,
  readLedger,
  silentLogger,
  uniteLedger,
} from '../../../server/src/core/analysis';
import fc from '../../support/properties';

const DAM = `# The dam

Boatmen told Reuters that the dam had cracked. Reuters could not verify those reports.

Ada Lind said that the road was dry.
`;
const FILE = 'dam.md';

let clock = 0;

/** Lines of a ledger after somebody decided about the words given, in order. */
class Desk {
  lines: string[] = [];

  decide(
    text: string,
    words: string,
    choice: Omit<Choice, 'span' | 'about'> & { about?: Choice['about'] },
  ): string | undefined {
    const start = text.indexOf(words);
    const record = this.session(text).claims.decide(
      { about: 'claim', ...choice, span: { start, end: start + words.length } },
      FILE,
      DEFAULT_SETTINGS,
    );
    if ('problem' in record) return record.problem;
    const id = `event-${++clock}`;
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, clock)).toISOString();
    this.lines.push(JSON.stringify({ id, claim: id, at, who: 'AB', ...record }));
    return undefined;
  }

  session(text: string): ArticleSession {
    const session = new ArticleSession(text, silentLogger);
    session.decisions = {
      ...NO_DECISIONS,
      ledger: uniteLedger(readLedger(this.lines.join('\n')).events).get(FILE) ?? [],
    };
    return session;
  }

  /** Claims as `words: status`. */
  claims(text: string): string[] {
    return this.session(text)
      .analysis(DEFAULT_SETTINGS)
      .claims.map(
        ({ spans, status }) => `${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}: ${status}`,
      );
  }

  orphans(text: string): string[] {
    const { nodes } = this.session(text).claims.tree(
      { grouping: 'document', filter: 'all' },
      DEFAULT_SETTINGS,
      (span) => span,
    );
    return nodes
      .filter(({ id }) => id === 'section:orphans')
      .flatMap(({ children }) => children.map(({ label }) => label));
  }
}

describe('a decision about a claim', () => {
  it('groups citations by the worst status of what they carry', () => {
    const desk = new Desk();
    const text = `${DAM}\nSnow fell [in May](https://a.example).\n\n![Dam](dam.jpg "Photo: Jane Doe")\n`;
    const groups = () =>
      desk
        .session(text)
        .citations.tree({ grouping: 'status' }, DEFAULT_SETTINGS, (span) => span)
        .map(({ label, description }) => `${label}: ${description}`);
    expect(groups()).toEqual(['Unverified: 1', 'Carries no claim: 4']);
    desk.decide(text, 'the dam had cracked', { status: 'contradicted' });
    expect(groups()).toEqual(['Contradicted: 1', 'Carries no claim: 4']);
  });

  it('is its status from then on, also after edits elsewhere and with other line ends', () => {
    const desk = new Desk();
    expect(desk.decide(DAM, 'the road was dry', { status: 'disputed', note: 'ask the miller' })).toBeUndefined();
    expect(desk.claims(DAM)).toContain('the road was dry: disputed');
    expect(desk.claims(`Rain.\n\n${DAM}`.replaceAll('\n', '\r\n'))).toContain('the road was dry: disputed');
  });

  it('may be taken back: the latest counts, and nothing is lost', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { status: 'disputed' });
    desk.decide(DAM, 'the road was dry', { status: 'withdrawn' });
    expect(desk.claims(DAM)).toContain('the road was dry: withdrawn');
    expect(desk.lines).toHaveLength(2);
  });

  it('makes hints of the warnings about a confirmed claim, and says who confirms it', () => {
    const desk = new Desk();
    const about = (session: ArticleSession) =>
      session.findings(DEFAULT_SETTINGS).findings.filter(({ start }) => DAM.startsWith('the dam had cracked', start));
    expect(about(desk.session(DAM)).map(({ severity }) => severity)).toEqual(['warning']);
    desk.decide(DAM, 'the dam had cracked', { status: 'confirmed', by: 'the water board', evidence: 'report 5' });
    const [finding] = about(desk.session(DAM));
    expect(finding?.severity).toBe('hint');
    expect(finding?.message).toContain('Confirmed by the water board, as noted by AB on 2026-01-01.');
    expect(desk.session(DAM).findings(DEFAULT_SETTINGS).counts.warning).toBe(0);
  });

  it('stands in the hover of the claim', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { status: 'confirmed', by: 'the miller', evidence: 'letter 3' });
    const hover = desk.session(DAM).hover(DAM.indexOf('road was'), DEFAULT_SETTINGS)?.markdown;
    expect(hover).toContain('In the ledger: confirmed by the miller · letter 3 (AB, 2026-01-01).');
  });

  it('is refused where the origin is the one that the claim has already', () => {
    const desk = new Desk();
    expect(desk.decide(DAM, 'the road was dry', { status: 'confirmed', by: 'Ada Lind' })).toContain(
      'the same origin again',
    );
    expect(desk.decide(DAM, 'the dam had cracked', { status: 'confirmed', by: 'Reuters' })).toContain(
      'passes this claim on',
    );
    expect(desk.lines).toEqual([]);
  });

  it('is rated apart from its source, and both ratings outlive what is decided later', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { reliability: { grade: 'B', why: 'knows the valley' } });
    desk.decide(DAM, 'the road was dry', { credibility: { grade: 3 } });
    desk.decide(DAM, 'the road was dry', { status: 'disputed' });
    const claim = desk.session(DAM).analysis(DEFAULT_SETTINGS).claims.at(-1);
    expect(claim?.status).toBe('disputed');
    expect(claim?.decided?.reliability).toMatchObject({ grade: 'B', why: 'knows the valley', who: 'AB' });
    expect(claim?.decided?.credibility?.at).not.toBe(claim?.decided?.reliability?.at);
    const details = desk
      .session(DAM)
      .claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span)
      .nodes.at(-1)
      ?.children.map(({ label }) => label);
    expect(details).toEqual(
      expect.arrayContaining([
        'Source reliability: B, usually reliable (AB, 2026-01-01): knows the valley',
        'Information credibility: 3, possibly true (AB, 2026-01-01)',
      ]),
    );
  });

  it('gets the best grade only once an independent source confirms it', () => {
    const desk = new Desk();
    expect(desk.decide(DAM, 'the road was dry', { credibility: { grade: 1 } })).toContain('independent source');
    desk.decide(DAM, 'the road was dry', { status: 'confirmed', by: 'the miller' });
    expect(desk.decide(DAM, 'the road was dry', { credibility: { grade: 1 } })).toBeUndefined();
    expect(desk.claims(DAM)).toContain('the road was dry: confirmed');
  });

  it('keeps its status when somebody ticks it', () => {
    const desk = new Desk();
    const text = 'The bridge was built in 1911.\n';
    desk.decide(text, 'bridge', { about: 'sentence', status: 'disputed' });
    desk.decide(text, 'bridge', { about: 'sentence', checked: true });
    expect(desk.claims(text)).toEqual(['The bridge was built in 1911.: disputed']);
  });

  it('adds words that nothing flagged, ticks sentences, and takes out what claims nothing', () => {
    const desk = new Desk();
    const text = `${DAM}\nThe bridge is 40 metres long. It was built in 1911.\n`;
    desk.decide(text, 'The bridge is 40 metres long', { about: 'words', status: 'unverified' });
    desk.decide(text, 'built in', { about: 'sentence', status: 'unverified', checked: true });
    desk.decide(text, 'the road was dry', { status: 'not a claim' });
    expect(desk.claims(text).slice(-2)).toEqual([
      'The bridge is 40 metres long: unverified',
      'It was built in 1911.: unverified',
    ]);
    const { checked, claims } = desk
      .session(text)
      .claims.tree({ grouping: 'status', filter: 'all' }, DEFAULT_SETTINGS, (span) => span);
    expect([checked, claims]).toEqual([1, 3]);
    expect(desk.claims(text).join()).not.toContain('the road was dry');
  });

  it('does not take words that reach from one paragraph into another', () => {
    expect(new Desk().decide(DAM, 'reports.\n\nAda', { about: 'words', status: 'unverified' })).toContain(
      'one paragraph',
    );
  });
});

describe('a claim whose words change', () => {
  it('loses its place and waits for somebody to say where it stands', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { status: 'confirmed', by: 'the miller' });
    const edited = DAM.replace('was dry', 'was nearly dry');
    expect(desk.claims(edited).join()).not.toContain('confirmed');
    expect(desk.orphans(edited)).toEqual(['the road was dry']);
    const orphan = readLedger(desk.lines.join('\n')).events[0]?.claim ?? '';
    const proposal = desk.session(edited).claims.proposePlace(orphan, DEFAULT_SETTINGS);
    expect(edited.slice(proposal?.start, proposal?.end)).toBe('the road was nearly dry');
    const twice = `${edited}\nAda Lind said that the road was almost dry.\n`;
    expect(desk.session(twice).claims.proposePlace(orphan, DEFAULT_SETTINGS)).toBeUndefined();
    expect(desk.session('Rain fell.').claims.proposePlace(orphan, DEFAULT_SETTINGS)).toBeUndefined();
    const proposed = (text: string) => {
      const place = desk.session(text).claims.proposePlace(orphan, DEFAULT_SETTINGS);
      return place && text.slice(place.start, place.end);
    };
    expect(proposed(`${DAM.replace('was dry', 'wsa dry')}\nRain.`)).toBe('the road wsa dry');
    expect(proposed(`Rain.\n\n${DAM.replace('the road was dry', 'dry was the road')}`)).toBe('dry was the road');
    expect(proposed(DAM.replace('the road was dry', 'the old road was quite dry'))).toBe('the old road was quite dry');
    expect(proposed(DAM.replace(/Ada Lind said .*/, 'Ada Lind left.'))).toBeUndefined();
    desk.decide(edited, 'the road was nearly dry', { about: 'words', status: 'unverified', orphan });
    expect(desk.claims(edited)).toContain('the road was nearly dry: confirmed');
    expect(desk.orphans(edited)).toEqual([]);
  });

  it('keeps its place when a link, a note, emphasis or other quotation marks come in', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { status: 'disputed' });
    const statuses = (words: string) => desk.claims(DAM.replace('the road was dry', words)).at(-1);
    expect(statuses('the [road](https://e.org) was dry')).toContain(': disputed');
    expect(statuses('the road was dry[^1]')).toContain(': disputed');
    expect(statuses('the road *was* dry')).toContain(': disputed');
    expect(statuses('the road was ~~dry~~')).not.toContain('disputed');
    expect(statuses('the road was `dry`')).not.toContain('disputed');
    expect(statuses('the road was  not dry')).not.toContain('disputed');
    const quoted = 'Ada Lind said that the “blue house” was sold by the town.\n';
    desk.decide(quoted, 'the “blue house” was sold by the town', { status: 'withdrawn' });
    expect(desk.claims(quoted.replace(/[“”]/g, '"')).join()).toContain('withdrawn');
    expect(desk.claims(quoted.replace(/[“”]/g, '"').repeat(2)).join()).not.toContain('withdrawn');
  });

  it('is nowhere when its paragraph stands twice with nothing to tell them apart', () => {
    const desk = new Desk();
    const paragraph = 'Ada Lind said that the road was dry.';
    desk.decide(`x\n\n${paragraph}\n\ny`, 'the road was dry', { status: 'disputed' });
    const twice = `Now.\n\nx\n\n${paragraph}\n\ny\n\nx\n\n${paragraph}\n\ny`;
    expect(desk.claims(twice).join()).not.toContain('disputed');
    expect(desk.orphans(twice)).toEqual(['the road was dry']);
  });

  it('is found again when typing brings the words back, as from scratch', () => {
    const desk = new Desk();
    desk.decide(DAM, 'the road was dry', { status: 'disputed' });
    const session = desk.session(DAM);
    const at = DAM.indexOf('dry');
    const type = (start: number, end: number, text: string) =>
      session.edit({ start, end, text }, session.text.slice(0, start) + text + session.text.slice(end));
    const status = () => session.analysis(DEFAULT_SETTINGS).claims.at(-1)?.status;
    expect(status()).toBe('disputed');
    type(at, at + 3, 'wet');
    expect(status()).toBe('unverified');
    type(at, at + 3, 'dry');
    expect(status()).toBe('disputed');
  });
});

it('keeps 10,000 claims of one article apart, each with its decision', () => {
  const many = 10_000;
  const text = Array.from({ length: many }, (_, i) => `Ada said that mill ${i} was shut.`).join('\n\n');
  const at = '2026-01-01T00:00:00Z';
  const events = Array.from({ length: many }, (_, i): LedgerEvent => {
    const quote = `mill ${i} was shut`;
    const anchor = { quote, prefix: 'Ada said that ', suffix: '.', start: 0 };
    return { id: `e${i}`, claim: `e${i}`, parents: [], file: FILE, at, status: 'disputed', note: `${i}`, ...anchor };
  });
  const session = new ArticleSession(text, silentLogger);
  session.decisions = { ...NO_DECISIONS, ledger: uniteLedger(events).get(FILE) ?? [] };
  const view = session.claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span);
  expect([view.claims, view.checked, view.nodes.length]).toEqual([many, many, many]);
  const { claims } = session.analysis(DEFAULT_SETTINGS);
  const wrong = claims.filter(
    ({ decided, spans: [first] }) => text.slice(first?.start, first?.end) !== `mill ${decided?.note} was shut`,
  );
  expect(wrong).toEqual([]);
}, 240_000);

it('never points at other words than those decided about, whatever is cut, moved or doubled', () => {
  const desk = new Desk();
  desk.decide(DAM, 'the road was dry', { status: 'confirmed', by: 'the miller' });
  const paragraphs = [
    ...DAM.split('\n\n'),
    'Ada Lind said that the road was wet.',
    'Rain fell on the road.',
    'Ada Lind said that the *road* was dry.',
    'She said the road was ~~dry~~ wet.',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.nat(paragraphs.length - 1), { maxLength: 12 }),
      fc.nat(400),
      fc.nat(30),
      (order, cut, length) => {
        const moved = order.map((index) => paragraphs[index]).join('\n\n');
        const text = moved.slice(0, cut) + moved.slice(cut + length);
        for (const { spans, status } of desk.session(text).analysis(DEFAULT_SETTINGS).claims) {
          if (status !== 'confirmed') continue;
          expect(spans.map(({ start, end }) => text.slice(start, end).replace(/[*\s]+/g, ' '))).toEqual([
            'the road was dry',
          ]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

describe('the files of the ledger', () => {
  const anchor = { quote: 'dry', prefix: '', suffix: '', start: 0 };
  const event = (id: string, more: Partial<LedgerEvent> = {}): string =>
    JSON.stringify({
      v: 1,
      id,
      parents: [],
      claim: 'a',
      file: FILE,
      at: '2026-01-01T00:00:00Z',
      status: 'in check',
      ...anchor,
      ...more,
    });
  const united = (...texts: string[]) => uniteLedger(texts.flatMap((text) => readLedger(text).events)).get(FILE) ?? [];

  it('say the same in whatever order they are read, and an event that stands twice counts once', () => {
    const [one, two] = [event('a'), event('b', { parents: ['a'], status: 'disputed' })];
    expect(united(one, two, one)).toEqual(united(two, one));
    expect(united(two, one).map(({ status, heads }) => [status, heads])).toEqual([['disputed', ['b']]]);
  });

  it('follow what was seen, not clocks that are wrong', () => {
    const late = event('a', { at: '2030-01-01T00:00:00Z', status: 'confirmed' });
    const next = event('b', { at: '2026-01-01T00:00:00Z', parents: ['a'], status: 'withdrawn' });
    expect(united(late, next).map(({ status }) => status)).toEqual(['withdrawn']);
  });

  it('keep both decisions of two windows that did not know of each other', () => {
    const both = united(
      event('a'),
      event('b', { parents: ['a'], status: 'disputed' }),
      event('c', { parents: ['a'], status: 'withdrawn' }),
    );
    expect(both.map(({ heads }) => heads)).toEqual([['b', 'c']]);
  });

  it('report damaged lines with their number and read all others', () => {
    const text = `${event('a')}\n<<<<<<< HEAD\n{"v":1}\n=======\r\n${event('b', { claim: 'b' })}\n>>>>>>> desk\n{"v":2}\n`;
    const { events, problems } = readLedger(text);
    expect(events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
    expect(problems[0]?.message).toBe(
      'The mark of a merge conflict: delete it. The lines of both sides are read. The line is left out and kept.',
    );
  });

  it('become one file, with every decision or only with what holds now; damaged ones stay', () => {
    const first = `${event('a')}\n`;
    const second = `${event('a')}\n${event('b', { parents: ['a'], status: 'disputed' })}\n`;
    const files = [
      { uri: 'one.jsonl', text: first },
      { uri: 'two.jsonl', text: second },
      { uri: 'three.jsonl', text: `broken\n${event('c', { claim: 'c' })}\n` },
    ];
    const whole = compactLedger(files, { history: true });
    expect(whole).toMatchObject({ replaced: ['one.jsonl', 'two.jsonl'], before: 3, after: 2 });
    expect(united(whole.text)).toEqual(united(first, second));
    const now = compactLedger(files, { history: false });
    expect(now.after).toBe(1);
    expect(united(now.text).map(({ status, heads }) => [status, heads])).toEqual([['disputed', ['b']]]);
  });

  it('hold in a circle of events, which no honest hand writes', () => {
    expect(united(event('a', { parents: ['b'] }), event('b', { parents: ['a'] })).map(({ heads }) => heads)).toEqual([
      ['a', 'b'],
    ]);
  });
});
