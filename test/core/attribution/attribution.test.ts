import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { attributionsOf } from '../../support/article';

describe('who says what', () => {
  it.each<[string, string]>([
    ['Anna Berg said that the quay was safe.', 'Anna Berg | said | the quay was safe'],
    ['Anna Berg, head of the port, said the quay was safe.', 'Anna Berg | said | the quay was safe'],
    ['The quay was safe, the ministry said.', 'the ministry | said | The quay was safe'],
    ['“The quay is safe,” Anna Berg said.', 'Anna Berg | said | “The quay is safe,”'],
    ['“The quay is safe,” said Anna Berg.', 'Anna Berg | said | “The quay is safe,”'],
    [
      '“The quay is safe,” she said, “and it will stay safe.”',
      'she | said | “The quay is safe,” … “and it will stay safe.”',
    ],
    [
      'Anna Berg said: “The quay is safe. It will stay safe.”',
      'Anna Berg | said | “The quay is safe. It will stay safe.”',
    ],
    ['A source tells CNN that the quay was closed.', 'A source | tells | the quay was closed → CNN'],
    ['The quay was closed, according to Anna Berg.', 'Anna Berg | according to | The quay was closed'],
    ['The wood was old, but according to Anna Berg the quay held.', 'Anna Berg | according to | the quay held'],
    ['The wood was old, and according to Anna Berg, the quay held.', 'Anna Berg | according to | the quay held'],
    [
      'According to the port authority, the quay was closed.',
      'the port authority | According to | the quay was closed',
    ],
    [
      'Anna Berg has repeatedly denied that the quay was closed.',
      'Anna Berg | has repeatedly denied | the quay was closed',
    ],
    [
      '“We lost,” said a former officer who led the march to Radio Lund.',
      'a former officer who led the march | said | “We lost,” → Radio Lund',
    ],
    ['The plan, she said, would cost too much.', 'she | said | The plan … would cost too much'],
    ['Migrants, he said, can work like others.', 'he | said | Migrants … can work like others'],
    ['During those years, she said, the port grew.', 'she | said | During those years … the port grew'],
    ['However, she said, the port grew.', 'she | said | the port grew'],
    ['Jonas Holt says voter fraud was found.', 'Jonas Holt | says | voter fraud was found'],
    ['The mayor said local officials should call.', 'The mayor | said | local officials should call'],
    ['A report released last year found that the quay sank.', 'A report | found | the quay sank'],
    ['A study that appeared in Lund found that salt kills.', 'A study | found | salt kills'],
    ['Those close to him say that he will go.', 'Those | say | he will go'],
    ['Saying that it was late, Anna Berg left.', 'Anna Berg | Saying | it was late'],
    ['“The quay is safe.” — Anna Berg', 'Anna Berg | — | “The quay is safe.”'],
    ['“The quay is safe.” ― Anna Berg\n“It is not!” ― Jonas Holt', 'Jonas Holt | ― | “It is not!”'],
    [
      'The company’s lawyer, Ingrid Moe, said the valves were old.',
      'The company’s lawyer, Ingrid Moe | said | the valves were old',
    ],
    ['“We lost,” said the port’s director, Per Anker Dahl.', 'the port’s director, Per Anker Dahl | said | “We lost,”'],
    [
      'The technician, who still works there, said he never got an answer.',
      'The technician | said | he never got an answer',
    ],
    [
      'It ends “when we know more.” A guard told Radio Lund that the draft was late.',
      'A guard | told | the draft was late → Radio Lund',
    ],
    ['NRK reported that a draft exists; the Board denied it.', 'NRK | reported | a draft exists'],
    ['The mayor called the affair “a scandal.”', 'The mayor | called | the affair “a scandal.”'],
    [
      'In 2019 the port had approved it, documents from the archive show.',
      'documents from the archive | show | In 2019 the port had approved it',
    ],
    ['LUND — The quay was closed, according to Anna Berg.', 'Anna Berg | according to | The quay was closed'],
    [
      'The army’s spokesman, Col. Igor Petrenko, said it was late.',
      'The army’s spokesman, Col. Igor Petrenko | said | it was late',
    ],
    [
      'The River Guards deny it; its commander, who goes by Brat, said it was late.',
      'its commander | said | it was late',
    ],
    [
      'According to Marcus Reyes, an analyst at the port, the quay is new.',
      'Marcus Reyes | According to | the quay is new',
    ],
    ['“We lost,” she said. “Nobody came.”', 'she | said | “We lost,” … “Nobody came.”'],
    ['James Tully said he could not deny that.', 'James Tully | said | he could not deny that'],
    [
      'NATO — the alliance — would act soon, Anna Berg said.',
      'Anna Berg | said | NATO — the alliance — would act soon',
    ],
    ['The council urged the port to close the quay.', 'The council | urged | to close the quay → the port'],
    ['CNN reported, citing Anna Berg, that the dam had cracked.', 'CNN | reported | the dam had cracked'],
    [
      'CNN reported on Monday, quoting two officials, that the dam had cracked.',
      'CNN | reported | the dam had cracked',
    ],
    ['Anna Berg said, as she left, that the quay was safe.', 'Anna Berg | said | the quay was safe'],
    ['CNN, citing Anna Berg, said that the quay was safe.', 'CNN | citing | Anna Berg'],
    ['Anna Berg called for a new inquiry.', 'Anna Berg | called for | a new inquiry'],
    ['Anna Berg left the hall, saying the vote was a farce.', 'Anna Berg | saying | the vote was a farce'],
    ['A plan backed by the council was published.', 'the council | backed by | A plan'],
    ['The survey found that ice covers less of the lake.', 'The survey | found | ice covers less of the lake'],
    [
      'The minister declined to say whether the quay was safe.',
      'The minister | declined to say | whether the quay was safe',
    ],
    ['Anna Berg, who said the quay was safe, resigned.', 'who | said | the quay was safe'],
    ['Anna Berg — who had said it would rain — left.', 'who | had said | it would rain'],
    ['A spokesman for Anna Berg said the quay was safe.', 'A spokesman for Anna Berg | said | the quay was safe'],
    ['Her belief that the quay was safe is shared.', 'Her | belief | the quay was safe is shared'],
    ['The quay was closed, said Anna Berg.', 'Anna Berg | said | The quay was closed'],
    ['Critics say the museum is a shed.', 'Critics | say | the museum is a shed'],
    ['It is believed that the quay was closed.', '— | is believed | the quay was closed'],
  ])('%s', (text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    'The report was printed in May.',
    'He was admitted to hospital on Monday.',
    'The storm claimed forty lives in the port.',
    'All went according to plan, and nobody was hurt.',
    'She reports to the board twice a year.',
    'An insurance claim was filed in Lund.',
    'They continue to work on the quay.',
    'The quay comments were deleted.',
    'He wore a found coat.',
    'Development projects in the state reports section were late.',
    'The judge will hear the case in May.',
  ])('nobody in %j', (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['an office before a colon in a headline', '# Minister: no talks planned', ['Minister | — | no talks planned']],
    ['a name before a colon in a headline', '# Anna Berg: quay is safe', ['Anna Berg | — | quay is safe']],
    [
      'a name with its office',
      '# Harbour minister Anna Berg: “We will rebuild”',
      ['Harbour minister Anna Berg | — | “We will rebuild”'],
    ],
    ['a quotation behind a colon', 'Anna Berg: “The quay is safe.”', ['Anna Berg | — | “The quay is safe.”']],
    ['a headline with a verb of its own', '# No talks planned, minister says', ['minister | says | No talks planned']],
    ['one cue for one quotation', 'Anna Berg: “It is safe,” she said.', ['she | said | “It is safe,”']],
    ['a topic before a colon', '# Anna Berg: a life at sea', []],
    ['a place before a colon', '# Ukraine: what we know', []],
    ['an event before a colon', '# Ferry crash: two are dead', []],
    ['a label in the text', 'Anna Berg: chair of the board.', []],
  ])('%s', (_, text, expected) => {
    expect(attributionsOf(text)).toEqual(expected);
  });

  it('a second verb keeps the subject of the first', () => {
    const found = attributionsOf('Anna Berg told CNN that it was over, but then paused and said it would go on.');
    expect(found.map((each) => each.split(' | ')[0])).toEqual(['Anna Berg', 'Anna Berg']);
  });

  it('a second verb of the same speaker is not part of what was said first', () => {
    expect(attributionsOf('Ole Dahl said the plan was dead and added that nobody would miss it.')).toEqual([
      'Ole Dahl | said | the plan was dead',
      'Ole Dahl | added | nobody would miss it',
    ]);
  });

  it('a wish, praise or a topic is attributed, and nobody vouches for a claim by it', () => {
    const typed = (text: string) =>
      analyse(text).attributions.map(({ type, topic }) => `${type}${topic ? ', topic' : ''}`);
    expect(typed('Anna Berg wants to close the quay.')).toEqual(['eventuality, topic']);
    expect(typed('Anna Berg praised the crew.')).toEqual(['stance, topic']);
    expect(typed('Anna Berg described the crew.')).toEqual(['assertion, topic']);
    expect(typed('Anna Berg believes that the crew is safe.')).toEqual(['belief']);
    expect(analyse('Anna Berg wants to close the quay.').claims).toEqual([]);
    const loose = analyse('Anna Berg wants to close the quay, which is allegedly unsafe.').findings;
    expect(loose.map(({ rule }) => rule)).toContain('vague/sourceless-reportative');
  });

  it('what the author thinks is the author’s own voice', () => {
    const { findings, attributions } = analyse('I think that it may rain.');
    expect(attributions).toMatchObject([{ type: 'belief', chain: [] }]);
    expect(findings.find(({ rule }) => rule === 'hedge/modal-verb')?.voice?.who).toBe('author');
  });

  it('one inside another knows it', () => {
    const { attributions } = analyse('Anna Berg said that the ministry denied that the quay was closed.');
    expect(attributions).toHaveLength(2);
    expect(attributions[1]?.within).toBe(attributions[0]?.id);
  });

  it('direct, indirect and mixed', () => {
    const kinds = (text: string) => analyse(text).attributions.map(({ kind }) => kind);
    expect(kinds('“The quay is safe,” Anna Berg said.')).toEqual(['direct']);
    expect(kinds('Anna Berg said that the quay was safe.')).toEqual(['indirect']);
    expect(kinds('Anna Berg said that the quay was “safe for all ships” again.')).toEqual(['mixed']);
  });

  it('a cue in quoted words is the speaker’s, one step milder, and the message says whose', () => {
    const [finding] = analyse('“It may rain,” Anna Berg said.').findings.filter(
      ({ rule }) => rule === 'hedge/modal-verb',
    );
    expect(finding).toMatchObject({
      severity: 'hint',
      voice: { who: 'speaker', quoted: true, actor: 'actor:Anna Berg' },
    });
    expect(finding?.message).toContain('Said by Anna Berg.');
  });

  it('a cue in reported words is reported, at full strength', () => {
    const [finding] = analyse('Anna Berg said that it may rain.').findings.filter(
      ({ rule }) => rule === 'hedge/modal-verb',
    );
    expect(finding).toMatchObject({ severity: 'information', voice: { who: 'reported', quoted: false } });
  });

  it('a chain goes from the article outwards, nearest first', () => {
    const chain = (text: string) => {
      const { attributions, actors } = analyse(text);
      const name = new Map(actors.map((actor) => [actor.id, actor.name]));
      return attributions.map((each) => each.chain.map((id) => name.get(id)));
    };
    expect(chain('A source told CNN that the quay was closed.')).toEqual([['CNN', 'A source']]);
    expect(chain('A source told police that the quay was closed.')).toEqual([['A source']]);
    expect(chain('CNN reported that Anna Berg denied that the quay was closed.')).toEqual([
      ['CNN'],
      ['CNN', 'Anna Berg'],
    ]);
    expect(chain('Reuters reported that the quay was closed, citing two officials.')[0]).toEqual([
      'Reuters',
      'two officials',
    ]);
  });

  it('a tag at the end is no part of what the clause before it says', () => {
    const found = attributionsOf('Critics say the quay is a shed, the mayor told Radio Lund.');
    expect(found).toContain('Critics | say | the quay is a shed');
  });
});
