import { describe, expect, it } from 'vitest';
import { type ArticleSession, DEFAULT_SETTINGS } from '../../../server/src/core/analysis';
import { DAM, Desk } from './desk';

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
