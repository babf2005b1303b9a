import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  type LedgerEvent,
  NO_DECISIONS,
  readLedger,
  silentLogger,
  uniteLedger,
} from '../../../server/src/core/analysis';
import fc from '../../support/properties';
import { DAM, Desk, FILE } from './desk';

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
