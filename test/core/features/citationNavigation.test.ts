import { describe, expect, it, test } from 'vitest';
import { ArticleSession, type Bibliography, silentLogger } from '../../../server/src/core/analysis';
import { Bibliography as Files } from '../../../server/src/core/citations/bibliography/bibliography';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import { readBibliography } from '../../../server/src/core/citations/bibliography/readBibliography';

/** A session on a text whose `‸` is the cursor. */
function at(marked: string, bibliography?: Bibliography) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const session = new ArticleSession(text, silentLogger);
  session.useBibliography(bibliography ?? ownBibliography(text));
  return { session, offset, text };
}

const BIB =
  '@book{doe99, title = {Dams}, author = {Doe, Ann}, doi = {10.1000/x(1)}}\n@incollection{roe04, crossref = {doe99}, title = {Locks}}\n@misc{poe10, title = {Old}}\n';
const withFile = async (text = BIB) =>
  new Files([{ name: 'refs.bib', file: await readBibliography('refs.bib', text) }]);

/** The words at places, those of the bibliography with its name. */
const shown = (text: string, places: readonly { start: number; end: number; file?: string }[]): string[] =>
  places.map(({ file, start, end }) =>
    file ? `${file}:${BIB.slice(start, end)}@${start}` : `${text.slice(start, end)}@${start}`,
  );

const NOTES = 'Old.[^a] New.[^b] Old.[^A]\n\n[^a]: Doe.\n[^b]: Roe.[^a]\n';

describe('definition', () => {
  it('of a key is its entry', async () => {
    const { session, offset, text } = at('The dam was old [see -@do‸e99, p. 3].', await withFile());
    const place = session.definition(offset);
    expect(shown(text, place ? [place] : [])).toEqual(['refs.bib:doe99@6']);
  });

  test.each([
    ['Old.[^‸a]\n\n[^a]: Doe.\n', 'a@12'],
    ['Old.[^a]\n\n[^‸a]: Doe.\n', 'a@12'],
    ['The [dam][no‸te] was old.\n\n[note]: https://x.example\n', 'note@27'],
    ['The [d‸am] was old.\n\n[Dam]: https://x.example\n', 'Dam@21'],
    ['The ![d‸am][] was old.\n\n> [dam]: https://x.example\n', 'dam@26'],
    ['---\nreferences:\n- id: doe99\n---\n\nOld [@doe9‸9].', 'doe99@22'],
  ])('in %j', (marked, expected) => {
    const { session, offset, text } = at(marked);
    const place = session.definition(offset);
    expect(shown(text, place ? [place] : [])).toEqual([expected]);
  });

  test.each(['Old [si‸c] it was.', 'Old [@ro‸e].', 'Old.[^‸x]', '`[^‸a]`\n\n[^a]: x', 'Mail desk@exa‸mple.org.'])(
    'there is none in %j',
    (marked) => {
      const { session, offset } = at(marked);
      expect(session.definition(offset)).toBeUndefined();
    },
  );
});

describe('references', () => {
  it('of a note are its references, and those in other notes', () => {
    const { session, text } = at(`‸${NOTES}`);
    const offset = text.indexOf('[^a]') + 2;
    expect(shown(text, session.references(offset, false).places)).toEqual(['a@6', 'A@24', 'a@51']);
    expect(shown(text, session.references(offset, true).places)).toEqual(['a@6', 'A@24', 'a@30', 'a@51']);
    expect(shown(text, session.highlights(offset))).toEqual(['a@6', 'A@24', 'a@30', 'a@51']);
  });

  it('of a key are in the article, in its entry and in other entries', async () => {
    const { session, offset, text } = at('Old [@doe‸99; @{doe99}].', await withFile());
    expect(shown(text, session.references(offset, true).places)).toEqual([
      'doe99@6',
      'doe99@15',
      'refs.bib:doe99@6',
      `refs.bib:doe99@${BIB.indexOf('doe99}')}`,
    ]);
    expect(shown(text, session.highlights(offset))).toEqual(['doe99@6', 'doe99@15']);
  });
});

describe('rename', () => {
  async function renamed(marked: string, name: string, files?: Bibliography): Promise<string[]> {
    const { session, offset, text } = at(marked, files);
    const result = session.rename(offset, name);
    if (!result) return ['nothing'];
    if ('refused' in result) return [result.refused];
    const apply = (source: string, file?: string) =>
      result.edits
        .filter((edit) => edit.file === file)
        .sort((a, b) => b.start - a.start)
        .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), source);
    return files ? [apply(text), apply(BIB, 'refs.bib')] : [apply(text)];
  }

  test.each([
    [NOTES.replace('a', '‸a'), 'dam', NOTES.replaceAll('[^a]', '[^dam]').replace('[^A]', '[^dam]')],
    ['The [dam][x‸] and ![it][X].\n\n[x]: u\n', 'y', 'The [dam][y] and ![it][y].\n\n[y]: u\n'],
    ['The [d‸am] and [Dam][].\n\n[dam]: u\n', 'y', 'The [dam][y] and [Dam][y].\n\n[y]: u\n'],
    [
      '---\nnocite: |\n  @doe99, @roe\nreferences:\n- id: doe99\n---\n\nOld [@d‸oe99, p. 3].',
      'doe:1999',
      '---\nnocite: |\n  @doe:1999, @roe\nreferences:\n- id: doe:1999\n---\n\nOld [@doe:1999, p. 3].',
    ],
    ['---\nreferences:\n- id: roe\n---\n\nOld [@ro‸o].', 'roe', '---\nreferences:\n- id: roe\n---\n\nOld [@roe].'],
  ])('in %j', async (marked, name, expected) => {
    expect(await renamed(marked, name)).toEqual([expected]);
  });

  it('of a key reaches the bibliography, entries that inherit included', async () => {
    expect(await renamed('Old [@doe‸99] and @{doe99}.', 'dam.', await withFile())).toEqual([
      'Old [@{dam.}] and @{dam.}.',
      BIB.replaceAll('doe99', 'dam.'),
    ]);
  });

  test.each([
    [NOTES.replace('a', '‸a'), 'B', 'There is a note [^B] in this article already.'],
    [NOTES.replace('a', '‸a'), 'a b', 'The label of a note has no spaces'],
    ['The [dam][x‸].\n\n[x]: u\n[y]: v\n', 'Y', 'There is a link label [Y] in this article already.'],
    ['---\nreferences:\n- id: a\n- id: b\n---\n\nOld [@a‸].', 'b', 'There is an entry “b” already'],
    ['---\nreferences:\n- id: a\n---\n\nOld [@a‸].', 'b, c', 'A citation key has no spaces'],
  ])('of %j to %j is refused', async (marked, name, reason) => {
    expect((await renamed(marked, name))[0]).toContain(reason);
  });

  it('says what would be renamed', () => {
    const { session, offset, text } = at('Old [-@{a.b‸.}].');
    expect(session.prepareRename(offset)).toEqual({ span: { start: 8, end: 12 }, placeholder: 'a.b.' });
    expect(text.slice(8, 12)).toBe('a.b.');
  });
});

describe('completion', () => {
  const completed = (marked: string, bibliography?: Bibliography, trigger?: string): string[] => {
    const { session, offset, text } = at(marked, bibliography);
    return session.completions(offset, trigger).items.map(({ kind, span, text: parts }) => {
      const put = parts.map((part) => (typeof part === 'string' ? part : `‹${part.blank}›`)).join('');
      return `${kind}: ${text.slice(0, span.start)}${put}${text.slice(span.end)}`;
    });
  };

  it('offers keys behind an @, those that begin so first', async () => {
    const file = await withFile();
    expect(completed('Old [@‸]', file)).toEqual(['key: Old [@doe99]', 'key: Old [@roe04]', 'key: Old [@poe10]']);
    expect(completed('Old [see @ro‸', file)).toEqual(['key: Old [see @roe04']);
    expect(completed('Old [@oe‸', file)).toHaveLength(3);
    expect(completed('Old [@{d‸', file)).toEqual(['key: Old [@{doe99}']);
    expect(completed('Mail desk@d‸', file)).toEqual([]);
    expect(completed('`[@d‸`', file)).toEqual([]);
  });

  it('tells what an entry says when its key is looked at', async () => {
    const { session } = at('‸', await withFile());
    expect(session.citations.keyDetails('doe99')).toEqual({ short: 'Doe n.d.', full: expect.stringContaining('Dams') });
  });

  it('asks again where there are many', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `@misc{k${index}, title = {x}}`).join('\n');
    const { session, offset } = at('Old [@k‸', await withFile(many));
    expect(session.completions(offset)).toMatchObject({ isIncomplete: true, items: { length: 100 } });
  });

  it('offers notes behind [^ and places in a work behind a comma', () => {
    expect(completed('Old.[^‸\n\n[^a]: Doe.\n')).toEqual(['note: Old.[^a]\n\n[^a]: Doe.\n']);
    expect(completed('Old.[^‸]\n\n[^a]: Doe.\n')).toEqual(['note: Old.[^a]\n\n[^a]: Doe.\n']);
    expect(completed('Old [@doe99,‸]', undefined, ',')[0]).toBe('locator: Old [@doe99, p. ‹page›]');
    expect(completed('Old [@doe99, ch‸]')).toContain('locator: Old [@doe99, chap. ‹chapter›]');
  });

  it('offers nothing behind other commas and carets', () => {
    const story = 'Anna Berg of Lund said so on Monday. ';
    expect(completed(`${story}Old,‸`, undefined, ',')).toEqual([]);
    expect(completed(`${story}Old^‸`, undefined, '^')).toEqual([]);
    expect(completed(`${story}Old (@doe99,‸`, undefined, ',')).toEqual([]);
  });
});

describe('links', () => {
  it('lead from keys and numbers to works, and to the entry where it has no address', async () => {
    const { session, text } = at(
      '‸Old [@doe99; @poe10; @none]. See doi:10.1000/ABC and ISBN 0-306-40615-2.',
      await withFile(),
    );
    const links = session.citations.links();
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['@doe99', '@poe10', 'doi:10.1000/ABC']);
    expect(links.map(({ target }) => session.citations.linkTarget(target))).toEqual([
      { url: 'https://doi.org/10.1000/x(1)' },
      { file: 'refs.bib', start: BIB.indexOf('poe10'), end: BIB.indexOf('poe10') + 5 },
      { url: 'https://doi.org/10.1000/abc' },
    ]);
  });
});
